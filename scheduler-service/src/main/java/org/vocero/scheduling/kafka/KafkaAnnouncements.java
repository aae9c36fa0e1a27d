package org.vocero.scheduling.kafka;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.scheduling.publication.Announcements;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.Releases.Outcome;
import org.vocero.scheduling.publication.Releases.Settled;
import org.vocero.scheduling.publication.SchedulingEvent;
import org.vocero.scheduling.publication.Window;

/** Says what changed in the schedule, under the publication's id, so that its events keep their order. */
@Component
class KafkaAnnouncements implements Announcements {

    /** Keeps a message well below what Kafka takes. */
    private static final int SAID_AT_ONCE = 500;

    private final EventOutbox outbox;
    private final MeterProvider<Counter> scheduled;

    KafkaAnnouncements(EventOutbox outbox, MeterRegistry registry) {
        this.outbox = outbox;
        this.scheduled = Counter.builder("vocero.scheduled")
                .description("Publications that got a due instant")
                .withRegistry(registry);
    }

    @Override
    public void announce(List<SchedulingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        outbox.say(events.stream().map(KafkaAnnouncements::outgoing).toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.forEach(event -> count(event));
            }
        });
    }

    @Override
    public void announceSettled(List<Settled> settled, Instant at) {
        if (settled.isEmpty()) {
            return;
        }
        Map<String, List<Settled>> releasedByChannel = settled.stream()
                .filter(one -> one.outcome() == Outcome.RELEASED)
                .collect(groupingBy(one -> one.place().channel()));
        List<OutgoingEvent> said = new ArrayList<>();
        releasedByChannel.forEach((channel, all) -> {
            for (int begin = 0; begin < all.size(); begin += SAID_AT_ONCE) {
                List<Settled> some = all.subList(begin, Math.min(begin + SAID_AT_ONCE, all.size()));
                said.add(outgoing(released(channel, some, at)));
            }
        });
        settled.stream()
                .filter(one -> one.outcome() == Outcome.MISSED)
                .forEach(one -> said.add(outgoing(missed(one, at))));
        outbox.say(said);
    }

    private void count(SchedulingEvent event) {
        if (event instanceof SchedulingEvent.Scheduled) {
            scheduled.withTag("channel", event.publication().place().channel()).increment();
        }
    }

    private static OutgoingEvent outgoing(SchedulingEvent event) {
        Event said = event.match(
                scheduled -> scheduled(scheduled.publication()),
                rescheduled -> rescheduled(rescheduled.publication()),
                cancelled -> cancelled(cancelled.publication(), cancelled.reason()));
        return outgoing(said);
    }

    private static OutgoingEvent outgoing(Event said) {
        return new OutgoingEvent(Topics.SCHEDULING_PUBLICATIONS, said.subject(), said);
    }

    private static Event released(String channel, List<Settled> some, Instant at) {
        return new PublicationsReleased(
                channel,
                at,
                some.stream()
                        .map(one -> new PublicationsReleased.Released(
                                one.publication().value(),
                                one.post().value(),
                                one.version(),
                                one.revision(),
                                one.place().campaign(),
                                one.place().account(),
                                one.place().language(),
                                one.window().dueAt()))
                        .toList());
    }

    private static Event missed(Settled settled, Instant at) {
        Place place = settled.place();
        return new PublicationMissed(
                settled.publication().value(),
                settled.post().value(),
                settled.version(),
                settled.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                settled.window().dueAt(),
                settled.window().notAfter(),
                at);
    }

    private static Event scheduled(Publication publication) {
        Window window = publication.state().derivedWindow().orElseThrow();
        Place place = publication.place();
        return new PublicationScheduled(
                id(publication),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                window.dueAt(),
                window.notAfter());
    }

    private static Event rescheduled(Publication publication) {
        @Nullable Instant dueAt = publication.state().derivedWindow().map(Window::dueAt).orElse(null);
        @Nullable Instant notAfter =
                publication.state().derivedWindow().map(Window::notAfter).orElse(null);
        Place place = publication.place();
        return new PublicationRescheduled(
                id(publication),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                dueAt,
                notAfter);
    }

    private static Event cancelled(Publication publication, String reason) {
        Place place = publication.place();
        return new PublicationCancelled(
                id(publication),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                reason);
    }

    private static UUID id(Publication publication) {
        return publication.id().value();
    }
}
