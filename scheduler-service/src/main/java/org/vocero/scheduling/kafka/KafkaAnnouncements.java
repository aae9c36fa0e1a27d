package org.vocero.scheduling.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.scheduling.publication.Announcements;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.SchedulingEvent;
import org.vocero.scheduling.publication.Window;

/** Says what changed in the schedule, under the publication's id, so that its events keep their order. */
@Component
class KafkaAnnouncements implements Announcements {

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
        return new OutgoingEvent(Topics.SCHEDULING_PUBLICATIONS, said.subject(), said);
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
