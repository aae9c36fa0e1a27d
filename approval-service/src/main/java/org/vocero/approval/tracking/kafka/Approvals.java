package org.vocero.approval.tracking.kafka;

import java.util.stream.Stream;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.messaging.IncomingEvent;

/**
 * What approvals say, in the read model's own terms. Withdrawals are not read here: the scheduler or the publisher says what
 * became of each publication, and until it does, it may still go out.
 */
final class Approvals {

    private Approvals() {}

    static Stream<Happening> happenings(IncomingEvent incoming) {
        return incoming.event() instanceof PostApproved event
                ? event.publications().stream().map(publication -> of(event, publication, incoming))
                : Stream.empty();
    }

    private static Happening of(PostApproved event, ApprovedPublication approved, IncomingEvent incoming) {
        Publication publication = new Publication(
                approved.publicationId(), event.postId(), event.campaign(), approved.account(), approved.channel());
        return Happening.of(publication, Kind.APPROVED, event.version(), incoming.id(), incoming.time())
                .happenedAt(event.approvedAt())
                .inLanguage(approved.language())
                .titled(event.title());
    }
}
