package org.vocero.approval.slot;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaigns;

public final class InMemoryTimetables implements Timetables {

    private final Map<String, Timetable> set = new HashMap<>();
    private final Campaigns campaigns;

    public InMemoryTimetables(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Timetable> find(String account) {
        return campaigns.all().stream()
                .flatMap(campaign -> campaign.account(account).stream())
                .findFirst()
                .map(this::timetable);
    }

    private Timetable timetable(Account account) {
        Timetable kept = set.get(account.key());
        return kept == null
                ? new Timetable(account.key(), account.zone(), List.of(), Duration.ZERO, 0)
                : new Timetable(account.key(), account.zone(), kept.times(), kept.leastDistance(), kept.revision());
    }

    @Override
    public Map<String, Timetable> of(Collection<String> accounts) {
        Map<String, Timetable> tables = new TreeMap<>();
        accounts.forEach(account -> find(account).ifPresent(table -> tables.put(account, table)));
        return tables;
    }

    @Override
    public Map<String, Timetable> lock(Collection<String> accounts) {
        return of(accounts);
    }

    @Override
    public void save(Timetable timetable, Act act) {
        set.put(timetable.account(), timetable);
    }
}
