package org.vocero.approval.desk.web;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vocero.approval.campaign.Account;

/**
 * The zones that a form offers.
 *
 * @param ofAccounts with the handles of those accounts that are there
 * @param others of places, by their IANA names
 */
record ZoneChoices(Map<String, String> ofAccounts, List<String> others) {

    private static final List<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    static ZoneChoices of(Collection<Account> accounts) {
        Map<String, String> ours = accounts.stream()
                .collect(Collectors.groupingBy(
                        account -> account.zone().getId(),
                        TreeMap::new,
                        Collectors.mapping(Account::handle, Collectors.joining(", "))));
        return new ZoneChoices(
                ours, PLACES.stream().filter(zone -> !ours.containsKey(zone)).toList());
    }
}
