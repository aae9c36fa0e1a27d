package org.vocero.publishing.hold.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.publishing.hold.Acknowledging;
import org.vocero.publishing.hold.InForce;

/** Says through the outbox that holds are in force. */
@Component
final class KafkaAcknowledging implements Acknowledging {

    private final EventOutbox outbox;

    KafkaAcknowledging(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void say(InForce it) {
        HoldInForce event = new HoldInForce(
                it.hold(),
                it.at(),
                it.onTheWire().stream().map(KafkaAcknowledging::onTheWire).toList(),
                it.onTheWireCount());
        outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_HOLDS, event.subject(), event)));
    }

    private static HoldInForce.OnTheWire onTheWire(InForce.OnTheWire it) {
        return new HoldInForce.OnTheWire(
                it.publication(),
                it.post(),
                it.version(),
                it.campaign(),
                it.account(),
                it.channel(),
                it.state(),
                it.attemptedAt());
    }
}
