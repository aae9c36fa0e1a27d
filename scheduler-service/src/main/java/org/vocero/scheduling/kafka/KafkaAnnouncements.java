package org.vocero.scheduling.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    KafkaAnnouncements(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(List<SchedulingEvent> events) {
        outbox.say(events.stream().map(KafkaAnnouncements::outgoing).toList());
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
