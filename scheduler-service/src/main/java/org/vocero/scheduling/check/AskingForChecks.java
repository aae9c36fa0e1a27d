package org.vocero.scheduling.check;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vocero.scheduling.check.AccountChecks.Check;

/** Has accounts checked a day and an hour before their next publication. Runs in one transaction, on one instance at a time. */
public final class AskingForChecks {

    private static final List<Duration> AHEAD = List.of(Duration.ofDays(1), Duration.ofHours(1));

    private final AccountChecks checks;
    private final CheckAnnouncements announcements;

    public AskingForChecks(AccountChecks checks, CheckAnnouncements announcements) {
        this.checks = checks;
        this.announcements = announcements;
    }

    /** Asks for one check of each account, also where both the day and the hour have come. */
    public void ask(Instant now) {
        Map<String, Check> byAccount = new LinkedHashMap<>();
        for (Duration ahead : AHEAD) {
            checks.noteDue(ahead, now).forEach(check -> byAccount.put(check.account(), check));
        }
        announcements.ask(List.copyOf(byAccount.values()));
    }
}
