package org.vocero.approval.hold.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.approval.hold.Hold.InForce;
import org.vocero.approval.hold.Hold.OnTheWire;
import org.vocero.approval.hold.Holds;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.messaging.Inbox;

/** Hears that holds are in force. */
@Component
class AcknowledgementListener {

    private final Inbox inbox;
    private final Holds holds;

    AcknowledgementListener(Inbox inbox, Holds holds) {
        this.inbox = inbox;
        this.holds = holds;
    }

    @KafkaListener(
            id = "hold-acknowledgements",
            idIsGroup = false,
            topics = Topics.PUBLISHING_HOLDS,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("hold-acknowledgements", records, HoldInForce.class, this::apply);
    }

    private void apply(HoldInForce it) {
        holds.acknowledge(
                it.holdId(),
                new InForce(it.inForceAt(), it.onTheWireCount()),
                it.onTheWire().stream().map(AcknowledgementListener::call).toList());
    }

    private static OnTheWire call(HoldInForce.OnTheWire it) {
        return new OnTheWire(
                it.publicationId(),
                it.version(),
                it.campaign(),
                it.account(),
                it.channel(),
                it.state(),
                it.attemptedAt());
    }
}
