package org.vocero.approval.kafka;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.SealedPublication;
import org.vocero.composition.Picture;
import org.vocero.composition.When;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.approval.Schedule;
import org.vocero.contracts.approval.Seal;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** Posts' events, each under the key of its post. */
@Component
class SaidPosts implements PostEvents {

    private final EventOutbox outbox;

    SaidPosts(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void say(Collection<PostEvent> events) {
        if (!events.isEmpty()) {
            outbox.say(events.stream().map(SaidPosts::outgoing).toList());
        }
    }

    private static OutgoingEvent outgoing(PostEvent event) {
        Event said = event.match(SaidPosts::approved, SaidPosts::rescheduled, SaidPosts::withdrawn);
        return new OutgoingEvent(
                Topics.APPROVAL_POSTS, event.post().id().value().toString(), said);
    }

    private static Event approved(PostEvent.PostApproved event) {
        Message message = event.message();
        List<ApprovedPublication> publications = event.publications().stream()
                .map(publication -> publication(message, publication))
                .toList();
        return new PostApproved(
                event.post().id().value(),
                event.post().version(),
                event.post().campaign(),
                message.title(),
                message.hashtags().campaign(),
                message.hashtags().partners(),
                publications,
                event.act().who(),
                event.act().at());
    }

    private static Event rescheduled(PostEvent.PostRescheduled event) {
        Message message = event.message();
        return new PostRescheduled(
                event.post().id().value(),
                event.post().version(),
                event.post().campaign(),
                message.title(),
                message.hashtags().campaign(),
                message.hashtags().partners(),
                event.publications().stream()
                        .map(publication -> publication(message, publication))
                        .toList(),
                event.act().who(),
                event.act().at());
    }

    private static ApprovedPublication publication(Message message, SealedPublication sealed) {
        return publication(
                message,
                new org.vocero.approval.post.ApprovedPublication(
                        sealed.publication().id(), sealed.publication().placement(), sealed.seal(), null));
    }

    private static ApprovedPublication publication(
            Message message, org.vocero.approval.post.ApprovedPublication approved) {
        Placement placement = approved.placement();
        Schedule sealed = schedule(message.when(placement));
        var seal = approved.seal();
        var moved = approved.rescheduling();
        return new ApprovedPublication(
                approved.id(),
                placement.account(),
                placement.channel(),
                placement.language(),
                message.body(placement.language()),
                message.link(),
                message.thread(),
                message.illustrations().stream()
                        .map(illustration -> medium(illustration, placement.language()))
                        .toList(),
                moved == null ? sealed : schedule(moved.when()),
                new Seal(seal.digest(), seal.signature(), seal.keyId()),
                moved == null ? null : new Rescheduling(sealed, moved.revision(), moved.signature(), moved.keyId()));
    }

    private static Schedule schedule(When when) {
        var followed = when.occurrence();
        return new Schedule(
                followed == null ? null : new Occurrence(followed.anchor(), followed.number()),
                when.date(),
                when.offset(),
                when.localTime(),
                when.zone(),
                when.notAfter());
    }

    /** The alt text as it was sealed. */
    private static Medium medium(Illustration illustration, String language) {
        Picture picture = illustration.in(language);
        return new Medium(
                picture.digest(),
                picture.type().mediaType(),
                picture.bytes(),
                illustration.medium().width(),
                illustration.medium().height(),
                picture.shown().altText());
    }

    private static Event withdrawn(PostEvent.PostWithdrawn event) {
        return new PostWithdrawn(
                event.post().id().value(),
                event.post().version(),
                event.post().campaign(),
                event.reason(),
                event.act().who(),
                event.act().at());
    }
}
