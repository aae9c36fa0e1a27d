package org.vocero.approval.hold;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;

/** What there is to hold back, each in alphabetical order. */
public record Targets(Set<String> campaigns, Set<String> accounts, Set<String> channels, Set<String> languages) {

    public static Targets of(Collection<Campaign> all) {
        Set<Account> accounts =
                all.stream().flatMap(campaign -> campaign.accounts().stream()).collect(Collectors.toSet());
        return new Targets(
                all.stream().map(Campaign::key).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::key).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::channel).collect(Collectors.toCollection(TreeSet::new)),
                accounts.stream().map(Account::language).collect(Collectors.toCollection(TreeSet::new)));
    }

    boolean contain(Scope scope, String target) {
        return switch (scope) {
            case EVERYTHING -> false;
            case CAMPAIGN -> campaigns.contains(target);
            case ACCOUNT -> accounts.contains(target);
            case CHANNEL -> channels.contains(target);
            case LANGUAGE -> languages.contains(target);
        };
    }
}
