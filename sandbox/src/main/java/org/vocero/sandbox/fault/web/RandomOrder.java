package org.vocero.sandbox.fault.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.RandomScript;

/**
 * Faults by chance as they are ordered and listed.
 *
 * @param accounts a list of keys, or {@code "all"}, which is also meant if it is absent
 * @param kinds words of {@link Endings}
 * @param on which calls; all of them by default
 * @param calls only in the listing: how many came, by account and call
 * @param happened only in the listing: how often, by kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RandomOrder(
        long seed,
        @Nullable Object accounts,
        double probability,
        @Nullable List<String> kinds,
        @Nullable List<String> on,
        @Nullable Map<String, Integer> calls,
        @Nullable Map<String, Integer> happened) {

    /**
     * @param known the accounts that there are
     * @throws IllegalArgumentException with what is wrong with the order
     */
    RandomScript.Terms toTerms(Set<String> known) {
        require(probability >= 0 && probability <= 1, "probability: from 0 to 1");
        require(kinds != null && !kinds.isEmpty(), "kinds: at least one");
        require(calls == null && happened == null, "calls and happened: not to be ordered");
        return new RandomScript.Terms(
                seed,
                accounts(known),
                probability,
                (kinds == null ? List.<String>of() : kinds)
                        .stream().map(Endings::read).toList(),
                on == null
                        ? EnumSet.allOf(Call.class)
                        : on.stream().map(FaultOrder::call).collect(Collectors.toSet()));
    }

    static RandomOrder of(RandomScript script) {
        RandomScript.Terms terms = script.terms();
        List<String> kinds = terms.kinds().stream().map(Endings::write).toList();
        Map<String, Integer> happened = new TreeMap<>();
        script.happened().forEach((place, times) -> happened.put(kinds.get(Integer.parseInt(place)), times));
        return new RandomOrder(
                terms.seed(),
                terms.accounts().isEmpty()
                        ? "all"
                        : terms.accounts().stream().sorted().toList(),
                terms.probability(),
                kinds,
                terms.calls().stream()
                        .map(call -> call.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                new TreeMap<>(script.calls()),
                happened);
    }

    private Set<String> accounts(Set<String> known) {
        if (accounts == null || "all".equals(accounts)) {
            return Set.of();
        }
        require(accounts instanceof List<?> list && !list.isEmpty(), "accounts: \"all\" or a list of keys");
        Set<String> chosen = ((List<?>) accounts).stream().map(String::valueOf).collect(Collectors.toSet());
        require(known.containsAll(chosen), "accounts: one is not configured");
        return chosen;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
