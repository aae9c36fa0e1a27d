package org.vocero.approval.slot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.slot.TimetableReader.Read;
import org.vocero.approval.transaction.Transactions;

/** Sets accounts' timetables, with the audit line and what the publishers are told in one transaction. */
public final class SettingTimetables {

    private final Timetables timetables;
    private final TimetableEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public SettingTimetables(
            Timetables timetables, TimetableEvents events, AuditLog audit, Transactions transactions, Clock clock) {
        this.timetables = timetables;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The timetable as it is now. Posts that are planned stay where they are. */
    public Outcome<Timetable> set(SetTimetable command) {
        return TimetableReader.read(command).then(read -> transactions.inOne(() -> set(command, read)));
    }

    private Outcome<Timetable> set(SetTimetable command, Read read) {
        Map<String, Timetable> locked = timetables.lock(List.of(command.account()));
        return Optional.ofNullable(locked.get(command.account()))
                .map(before -> set(before, command, read))
                .orElseGet(() -> Outcome.refused(Refusal.missing("no-such-account", command.account())));
    }

    private Outcome<Timetable> set(Timetable before, SetTimetable command, Read read) {
        Timetable after = before.changed(read.times(), read.leastDistance());
        if (before.saysTheSame(after)) {
            return Outcome.done(before);
        }
        if (before.revision() != command.revision()) {
            return Outcome.refused(Refusal.conflict("timetable-changed", before.account()));
        }
        Act act = new Act(command.who(), clock.instant());
        timetables.save(after, act);
        audit.add(List.of(
                AuditEntry.timetableSet(act, after.account(), TimetableText.of(before), TimetableText.of(after))));
        if (!before.leastDistance().equals(after.leastDistance())) {
            events.distanceSet(after);
        }
        return Outcome.done(after);
    }
}
