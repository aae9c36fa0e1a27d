package org.vocero.approval.tracking.kafka;

import java.util.stream.Stream;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.contracts.Event;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.messaging.IncomingEvent;

/** What the scheduler says, in the read model's own terms. */
final class Scheduling {

    private Scheduling() {}

    static Stream<Happening> happenings(IncomingEvent incoming) {
        Event event = incoming.event();
        if (event instanceof PublicationScheduled scheduled) {
            return Stream.of(of(scheduled, incoming));
        }
        if (event instanceof PublicationRescheduled rescheduled) {
            return Stream.of(of(rescheduled, incoming));
        }
        if (event instanceof PublicationsReleased released) {
            return released.publications().stream().map(one -> of(released, one, incoming));
        }
        if (event instanceof PublicationMissed missed) {
            return Stream.of(of(missed, incoming));
        }
        if (event instanceof PublicationCancelled cancelled) {
            return Stream.of(of(cancelled, incoming));
        }
        return Stream.empty();
    }

    private static Happening of(PublicationScheduled event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.SCHEDULED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .inLanguage(event.language())
                .due(event.dueAt())
                .until(event.notAfter());
    }

    private static Happening of(PublicationRescheduled event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.RESCHEDULED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .inLanguage(event.language())
                .due(event.dueAt())
                .until(event.notAfter());
    }

    private static Happening of(
            PublicationsReleased event, PublicationsReleased.Released released, IncomingEvent incoming) {
        Publication publication = new Publication(
                released.publicationId(), released.postId(), released.campaign(), released.account(), event.channel());
        return Happening.of(publication, Kind.RELEASED, released.version(), incoming.id(), incoming.time())
                .ofRevision(released.revision())
                .inLanguage(released.language())
                .due(released.dueAt())
                .happenedAt(event.releasedAt());
    }

    private static Happening of(PublicationMissed event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.LAPSED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .inLanguage(event.language())
                .due(event.dueAt())
                .until(event.notAfter())
                .happenedAt(event.missedAt());
    }

    private static Happening of(PublicationCancelled event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.DROPPED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .inLanguage(event.language())
                .because(event.reason());
    }
}
