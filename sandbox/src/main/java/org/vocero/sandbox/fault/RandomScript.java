package org.vocero.sandbox.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.vocero.sandbox.fault.Fault.Ending;

/**
 * Faults by chance that a seed repeats: what happens to a call depends on nothing but the seed, the account, what the call is for,
 * and how many such calls of this account came before.
 */
public final class RandomScript {

    private final Terms terms;
    private final Map<Counted, Integer> calls = new HashMap<>();
    private final Map<String, Integer> happened = new HashMap<>();

    public RandomScript(Terms terms) {
        this.terms = terms;
    }

    public Terms terms() {
        return terms;
    }

    /** How many calls have come, by account and what they are for: {@code x-ana post}. */
    public synchronized Map<String, Integer> calls() {
        Map<String, Integer> counts = new HashMap<>();
        calls.forEach((counted, count) ->
                counts.put(counted.account + " " + counted.call.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }

    /** How often each of the kinds happened, by its place in the terms' list. */
    public synchronized Map<String, Integer> happened() {
        return Map.copyOf(happened);
    }

    synchronized Optional<Ending> next(String account, Call call, Set<Fault.Kind> possible) {
        if (!terms.calls().contains(call)
                || (!terms.accounts().isEmpty() && !terms.accounts().contains(account))) {
            return Optional.empty();
        }
        int number = calls.merge(new Counted(account, call), 1, Integer::sum);
        Optional<Ending> ending = decide(account, call, number, possible);
        ending.ifPresent(decided -> happened.merge(String.valueOf(terms.kinds().indexOf(decided)), 1, Integer::sum));
        return ending;
    }

    private Optional<Ending> decide(String account, Call call, int number, Set<Fault.Kind> possible) {
        List<Ending> kinds = terms.kinds().stream()
                .filter(kind -> possible.contains(kind.kind()) && kind.kind().suits(call))
                .toList();
        SplittableRandom random = new SplittableRandom(
                mixed(mixed(mixed(terms.seed(), account.hashCode()), call.name().hashCode()), number));
        if (kinds.isEmpty() || random.nextDouble() >= terms.probability()) {
            return Optional.empty();
        }
        return Optional.of(kinds.get(random.nextInt(kinds.size())));
    }

    /** Far apart for neighbours. */
    private static long mixed(long seed, int more) {
        return new SplittableRandom(seed ^ (more * 0x9e37_79b9_7f4a_7c15L)).nextLong();
    }

    /**
     * What may happen.
     *
     * @param accounts empty for all
     * @param probability of a fault in a call, from 0 to 1
     * @param kinds each as likely as any other that suits the call and the platform
     */
    public record Terms(long seed, Set<String> accounts, double probability, List<Ending> kinds, Set<Call> calls) {

        public Terms {
            accounts = Set.copyOf(accounts);
            kinds = List.copyOf(kinds);
            calls = Set.copyOf(calls);
        }
    }

    private record Counted(String account, Call call) {}
}
