package org.vocero.publishing.delivery.kafka;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.messaging.Inbox;
import org.vocero.publishing.delivery.Distances;

/** Hears how far apart accounts post. */
@Component
final class DistanceListener {

    private final Inbox inbox;
    private final Distances distances;

    DistanceListener(Inbox inbox, Distances distances) {
        this.inbox = inbox;
        this.distances = distances;
    }

    @KafkaListener(
            id = "distances",
            idIsGroup = false,
            topics = Topics.APPROVAL_ACCOUNTS,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("distances", records, AccountDistanceSet.class, this::apply);
    }

    private void apply(AccountDistanceSet it) {
        distances.set(it.account(), Duration.ofSeconds(it.leastDistance()), it.revision());
    }
}
