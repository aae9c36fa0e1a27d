package org.vocero.publishing.hold.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.messaging.Inbox;
import org.vocero.messaging.IncomingEvent;
import org.vocero.publishing.delivery.FellDue;
import org.vocero.publishing.delivery.Lifting;
import org.vocero.publishing.delivery.WakeUp;
import org.vocero.publishing.hold.Hold;
import org.vocero.publishing.hold.HoldingBack;
import org.vocero.publishing.hold.Scope;

/** Hears of holds. One with a scope that this version does not know is a dead letter, and so never said to be in force. */
@Component
final class HoldListener {

    private final Inbox inbox;
    private final HoldingBack holdingBack;
    private final WakeUp wakeUp;

    HoldListener(Inbox inbox, HoldingBack holdingBack, WakeUp wakeUp) {
        this.inbox = inbox;
        this.holdingBack = holdingBack;
        this.wakeUp = wakeUp;
    }

    @KafkaListener(
            id = "holds",
            idIsGroup = false,
            topics = Topics.APPROVAL_HOLDS,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("holds", records, events -> events.forEach(this::apply));
        wakeUp.now();
    }

    private void apply(IncomingEvent incoming) {
        if (incoming.event() instanceof HoldPlaced it) {
            holdingBack.place(new Hold(
                    it.holdId(),
                    Scope.of(it.scope()),
                    it.target(),
                    it.regionsAccounts() == null ? Set.of() : Set.copyOf(it.regionsAccounts()),
                    it.reason(),
                    it.placedBy(),
                    it.placedAt()));
        } else if (incoming.event() instanceof HoldLifted it) {
            holdingBack.lift(
                    new Lifting(it.holdId(), FellDue.of(it.fellDue()), it.reason(), it.liftedBy(), it.liftedAt()));
        }
    }
}
