package org.vocero.publishing.delivery.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.messaging.Inbox;
import org.vocero.publishing.delivery.Settlement;
import org.vocero.publishing.delivery.Settlement.Decision;
import org.vocero.publishing.delivery.Settling;
import org.vocero.publishing.delivery.WakeUp;

/** Hears what people decided of calls that ended without an answer. */
@Component
final class SettlementListener {

    private final Inbox inbox;
    private final Settling settling;
    private final WakeUp wakeUp;

    SettlementListener(Inbox inbox, Settling settling, WakeUp wakeUp) {
        this.inbox = inbox;
        this.settling = settling;
        this.wakeUp = wakeUp;
    }

    @KafkaListener(
            id = "settlements",
            idIsGroup = false,
            topics = Topics.APPROVAL_OUTCOMES,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("settlements", records, OutcomeDecided.class, this::apply);
        wakeUp.now();
    }

    private void apply(OutcomeDecided it) {
        settling.settle(new Settlement(
                it.publicationId(),
                it.version(),
                it.token(),
                Decision.of(it.decision()),
                it.url(),
                it.reason(),
                it.decidedBy()));
    }
}
