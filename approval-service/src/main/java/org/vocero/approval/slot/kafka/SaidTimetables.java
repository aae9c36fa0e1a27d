package org.vocero.approval.slot.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.approval.slot.Timetable;
import org.vocero.approval.slot.TimetableEvents;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** Distances, each under the key of its account. Posting times are the desk's own business: what is planned has its instant. */
@Component
class SaidTimetables implements TimetableEvents {

    private final EventOutbox outbox;

    SaidTimetables(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void distanceSet(Timetable timetable) {
        AccountDistanceSet event = new AccountDistanceSet(
                timetable.account(), timetable.leastDistance().toSeconds(), timetable.revision());
        outbox.say(List.of(new OutgoingEvent(Topics.APPROVAL_ACCOUNTS, event.subject(), event)));
    }
}
