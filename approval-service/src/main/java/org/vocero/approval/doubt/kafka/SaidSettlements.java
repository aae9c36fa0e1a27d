package org.vocero.approval.doubt.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.approval.doubt.DoubtEvents;
import org.vocero.approval.doubt.Settlement;
import org.vocero.approval.tracking.Publication;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** What people said, each under the key of its publication. */
@Component
class SaidSettlements implements DoubtEvents {

    private final EventOutbox outbox;

    SaidSettlements(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void settled(Publication publication, Settlement it) {
        OutcomeDecided event = new OutcomeDecided(
                it.publication(),
                publication.postId(),
                it.version(),
                publication.campaign(),
                it.token(),
                it.decision().key(),
                it.url(),
                it.reason(),
                it.act().who(),
                it.act().at());
        outbox.say(List.of(new OutgoingEvent(Topics.APPROVAL_OUTCOMES, event.subject(), event)));
    }
}
