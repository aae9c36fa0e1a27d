package org.vocero.approval.tracking.kafka;

import java.util.stream.Stream;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.approval.tracking.Refusal;
import org.vocero.contracts.Event;
import org.vocero.contracts.publishing.OutcomeUnknown;
import org.vocero.contracts.publishing.PublicationPublished;
import org.vocero.contracts.publishing.PublishedInPart;
import org.vocero.contracts.publishing.PublishingCancelled;
import org.vocero.contracts.publishing.PublishingDeferred;
import org.vocero.contracts.publishing.PublishingFailed;
import org.vocero.contracts.publishing.PublishingHeld;
import org.vocero.contracts.publishing.PublishingMissed;
import org.vocero.contracts.publishing.PublishingRefused;
import org.vocero.contracts.publishing.PublishingResumed;
import org.vocero.messaging.IncomingEvent;

/** What the publisher says, in the read model's own terms. */
final class Publishing {

    private Publishing() {}

    static Stream<Happening> happenings(IncomingEvent incoming) {
        Event event = incoming.event();
        if (event instanceof PublicationPublished published) {
            return Stream.of(of(published, incoming));
        }
        if (event instanceof PublishedInPart partial) {
            return Stream.of(of(partial, incoming));
        }
        if (event instanceof PublishingDeferred deferred) {
            return Stream.of(of(deferred, incoming));
        }
        if (event instanceof PublishingFailed failed) {
            return Stream.of(of(failed, incoming));
        }
        if (event instanceof PublishingMissed missed) {
            return Stream.of(of(missed, incoming));
        }
        if (event instanceof PublishingCancelled cancelled) {
            return Stream.of(of(cancelled, incoming));
        }
        if (event instanceof PublishingHeld held) {
            return Stream.of(of(held, incoming));
        }
        if (event instanceof PublishingResumed resumed) {
            return Stream.of(of(resumed, incoming));
        }
        if (event instanceof OutcomeUnknown unknown) {
            return Stream.of(of(unknown, incoming));
        }
        return Stream.empty();
    }

    static Stream<Refusal> refusals(IncomingEvent incoming) {
        return incoming.event() instanceof PublishingRefused event
                ? Stream.of(new Refusal(
                        event.origin(),
                        event.publicationId(),
                        event.postId(),
                        event.version(),
                        event.campaign(),
                        event.account(),
                        event.channel(),
                        event.reason(),
                        event.detail(),
                        event.refusedAt()))
                : Stream.empty();
    }

    private static Happening of(PublicationPublished event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.PUBLISHED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.publishedAt())
                .seenAt(event.url())
                .costing(event.costUsd());
    }

    private static Happening of(PublishedInPart event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        Happening partial = Happening.of(publication, Kind.PARTIAL, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.at())
                .seenAt(event.url())
                .costing(event.costUsd())
                .because("%d/%d, %s: %s".formatted(event.posted(), event.of(), event.reason(), event.detail()));
        return event.needsPerson() ? partial.decidedWith(event.token()) : partial;
    }

    private static Happening of(PublishingDeferred event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.DEFERRED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .until(event.until())
                .because(event.reason() + ": " + event.detail());
    }

    private static Happening of(PublishingFailed event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.FAILED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.failedAt())
                .because(event.reason() + ": " + event.detail());
    }

    private static Happening of(PublishingMissed event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.MISSED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .until(event.notAfter())
                .happenedAt(event.missedAt())
                .because(event.reason() + ": " + event.detail());
    }

    private static Happening of(PublishingCancelled event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.CANCELLED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.cancelledAt())
                .because(event.reason());
    }

    private static Happening of(PublishingHeld event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.HELD, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.heldAt())
                .because(event.reason());
    }

    private static Happening of(PublishingResumed event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        return Happening.of(publication, Kind.RESUMED, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.resumedAt());
    }

    private static Happening of(OutcomeUnknown event, IncomingEvent incoming) {
        Publication publication = new Publication(
                event.publicationId(), event.postId(), event.campaign(), event.account(), event.channel());
        Happening uncertain = Happening.of(publication, Kind.UNCERTAIN, event.version(), incoming.id(), incoming.time())
                .ofRevision(event.revision())
                .due(event.dueAt())
                .happenedAt(event.attemptedAt())
                .because(event.detail());
        return event.needsPerson() ? uncertain.decidedWith(event.token()) : uncertain;
    }
}
