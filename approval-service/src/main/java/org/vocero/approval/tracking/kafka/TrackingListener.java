package org.vocero.approval.tracking.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.contracts.Topics;
import org.vocero.messaging.Inbox;
import org.vocero.messaging.IncomingEvent;

/** Hears what became of publications; started, and begun anew, by {@link Readers}. */
@Component
class TrackingListener {

    private final Inbox inbox;
    private final FollowingPublications following;
    private final Readers readers;

    TrackingListener(Inbox inbox, FollowingPublications following, Readers readers) {
        this.inbox = inbox;
        this.following = following;
        this.readers = readers;
    }

    @KafkaListener(id = Readers.APPROVALS, topics = Topics.APPROVAL_POSTS, autoStartup = "false", batch = "true")
    void onApprovals(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive(readers.name(Readers.APPROVALS), records, follow(Approvals::happenings));
    }

    @KafkaListener(
            id = Readers.SCHEDULE,
            topics = Topics.SCHEDULING_PUBLICATIONS,
            autoStartup = "false",
            batch = "true")
    void onSchedule(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive(readers.name(Readers.SCHEDULE), records, follow(Scheduling::happenings));
    }

    @KafkaListener(
            id = Readers.DELIVERIES,
            topics = Topics.PUBLISHING_DELIVERIES,
            autoStartup = "false",
            batch = "true")
    void onDeliveries(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive(readers.name(Readers.DELIVERIES), records, events -> {
            follow(Publishing::happenings).accept(events);
            following.followRefusals(
                    events.stream().flatMap(Publishing::refusals).toList());
        });
    }

    private Consumer<List<IncomingEvent>> follow(Function<IncomingEvent, Stream<Happening>> reading) {
        return events -> following.follow(events.stream().flatMap(reading).toList());
    }
}
