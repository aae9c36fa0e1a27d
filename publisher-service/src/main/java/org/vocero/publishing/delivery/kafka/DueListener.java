package org.vocero.publishing.delivery.kafka;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.messaging.Inbox;
import org.vocero.messaging.IncomingEvent;
import org.vocero.publishing.delivery.Admitting;
import org.vocero.publishing.delivery.Admitting.Arrival;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.Content;
import org.vocero.publishing.delivery.Publication.Picture;
import org.vocero.publishing.delivery.WakeUp;

/**
 * Hears what is due on the channels that this instance serves. Anybody who reaches the broker may have written it, so what
 * came before is known by publication and version, after verification, and not by an event's id.
 */
@Component
final class DueListener {

    private final Inbox inbox;
    private final Admitting admitting;
    private final WakeUp wakeUp;

    DueListener(Inbox inbox, Admitting admitting, WakeUp wakeUp) {
        this.inbox = inbox;
        this.admitting = admitting;
        this.wakeUp = wakeUp;
    }

    @KafkaListener(
            id = "due",
            idIsGroup = false,
            topics = "#{@dueTopics}",
            groupId = "${spring.application.name}",
            concurrency = "${vocero.publisher.consumers:2}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        Set<Instant> coming = new HashSet<>();
        inbox.receiveUntrusted(records, events -> {
            List<Arrival> arrivals =
                    events.stream().flatMap(DueListener::arrival).toList();
            admitting.admit(arrivals);
            arrivals.forEach(arrival -> coming.add(arrival.publication().dueAt()));
        });
        wakeUp.now();
        coming.forEach(wakeUp::at);
    }

    private static Stream<Arrival> arrival(IncomingEvent incoming) {
        return incoming.event() instanceof PublicationDue due
                ? Stream.of(new Arrival(publication(due), incoming.origin()))
                : Stream.empty();
    }

    private static Publication publication(PublicationDue due) {
        Seal seal = due.seal();
        AnchorDate dated = due.anchorDate();
        Rescheduling moved = due.rescheduling();
        return new Publication(
                due.publicationId(),
                due.postId(),
                due.version(),
                due.campaign(),
                due.account(),
                due.channel(),
                due.language(),
                new Content(
                        due.body(),
                        due.link(),
                        due.campaignHashtags(),
                        due.partnerHashtags(),
                        due.thread(),
                        due.media().stream().map(DueListener::picture).toList()),
                due.dueAt(),
                due.notAfter(),
                when(due.schedule()),
                dated == null
                        ? null
                        : new Publication.AnchorDate(dated.date(), dated.revision(), dated.signature(), dated.keyId()),
                new Publication.Seal(seal.digest(), seal.signature(), seal.keyId()),
                moved == null
                        ? null
                        : new Publication.Rescheduling(
                                when(moved.approved()), moved.revision(), moved.signature(), moved.keyId()));
    }

    private static When when(Schedule schedule) {
        var occurrence = schedule.occurrence();
        return new When(
                occurrence == null ? null : new Occurrence(occurrence.anchor(), occurrence.number()),
                schedule.date(),
                schedule.offset(),
                schedule.localTime(),
                schedule.zone(),
                schedule.notAfter());
    }

    private static Picture picture(Medium medium) {
        return new Picture(
                medium.digest(), medium.mediaType(), medium.bytes(), medium.width(), medium.height(), medium.altText());
    }
}
