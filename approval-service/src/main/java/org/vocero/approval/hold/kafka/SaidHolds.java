package org.vocero.approval.hold.kafka;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.approval.hold.Hold;
import org.vocero.approval.hold.HoldEvents;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** Holds' events, each under the key of its hold. */
@Component
class SaidHolds implements HoldEvents {

    private final EventOutbox outbox;

    SaidHolds(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void placed(Hold hold, Collection<String> accounts) {
        say(new HoldPlaced(
                hold.id(),
                hold.scope().key(),
                hold.target(),
                hold.reason(),
                hold.placed().who(),
                hold.placed().at(),
                accounts.isEmpty() ? null : List.copyOf(accounts)));
    }

    @Override
    public void lifted(Hold hold, Hold.Lifting lifting) {
        say(new HoldLifted(
                hold.id(),
                lifting.reason(),
                lifting.act().who(),
                lifting.act().at(),
                lifting.fellDue().key()));
    }

    private void say(Event event) {
        outbox.say(List.of(new OutgoingEvent(Topics.APPROVAL_HOLDS, event.subject(), event)));
    }
}
