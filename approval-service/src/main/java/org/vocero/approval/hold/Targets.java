package org.vocero.approval.hold;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;

/** What there is to hold back, each in alphabetical order. */
public record Targets(
        Set<String> campaigns,
        Set<String> accounts,
        Set<String> channels,
        Set<String> languages,
        Map<String, Set<String>> accountsByRegion) {

    public static Targets of(Collection<Campaign> all) {
        Set<Account> accounts =
                all.stream().flatMap(campaign -> campaign.accounts().stream()).collect(Collectors.toSet());
        return new Targets(
                all.stream().map(Campaign::key).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::key).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::channel).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::language).collect(Collectors.toCollection(TreeSet::new)),
                byRegion(accounts));
    }

    private static Map<String, Set<String>> byRegion(Collection<Account> accounts) {
        Map<String, Set<String>> regions = new TreeMap<>();
        for (Account account : accounts) {
            if (account.region() != null) {
                regions.computeIfAbsent(account.region(), region -> new TreeSet<>())
                        .add(account.key());
            }
        }
        return regions;
    }

    /** Those that somebody speaks to. */
    public Set<String> regions() {
        return accountsByRegion.keySet();
    }

    Set<String> accountsIn(@Nullable String region) {
        return region == null ? Set.of() : accountsByRegion.getOrDefault(region, Set.of());
    }

    boolean contain(Scope scope, String target) {
        return switch (scope) {
            case EVERYTHING -> false;
            case CAMPAIGN -> campaigns.contains(target);
            case ACCOUNT -> accounts.contains(target);
            case CHANNEL -> channels.contains(target);
            case LANGUAGE -> languages.contains(target);
            case REGION -> regions().contains(target);
        };
    }
}
