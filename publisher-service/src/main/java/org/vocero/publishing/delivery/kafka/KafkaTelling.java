package org.vocero.publishing.delivery.kafka;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
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
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Progress;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Refusals.Refusal;
import org.vocero.publishing.delivery.State;
import org.vocero.publishing.delivery.State.Cancelled;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Held;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.Telling;

/** Says what became of deliveries through the outbox. What waits and is sent is nobody else's business, unless it was held back. */
@Component
final class KafkaTelling implements Telling {

    private final EventOutbox outbox;
    private final Clock clock;

    KafkaTelling(EventOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void changed(List<Change> changes) {
        say(changes.stream().filter(Change::isNews).flatMap(this::eventOf).toList());
    }

    @Override
    public void refused(List<Refusal> refusals) {
        say(refusals.stream().map(KafkaTelling::refused).toList());
    }

    private void say(List<? extends Event> events) {
        if (!events.isEmpty()) {
            outbox.say(events.stream()
                    .map(event -> new OutgoingEvent(Topics.PUBLISHING_DELIVERIES, event.subject(), event))
                    .toList());
        }
    }

    private Stream<Event> eventOf(Change change) {
        Delivery delivery = change.after();
        Publication p = delivery.publication();
        State state = delivery.state();
        if (state instanceof Published it) {
            return Stream.of(published(p, it, delivery));
        } else if (state instanceof Partial it) {
            return Stream.of(inPart(p, it, delivery));
        } else if (state instanceof Failed it) {
            return Stream.of(failed(p, it));
        } else if (state instanceof Deferred it) {
            return Stream.of(deferred(p, it));
        } else if (state instanceof Uncertain it) {
            return Stream.of(unknown(p, it, delivery.token()));
        } else if (state instanceof Missed it) {
            return Stream.of(missed(p, it));
        } else if (state instanceof Cancelled it) {
            return Stream.of(cancelled(p, it));
        } else if (state instanceof Held it) {
            return Stream.of(held(p, it));
        } else if (change.before().state() instanceof Held) {
            return Stream.of(resumed(p));
        }
        return Stream.empty();
    }

    private static Event published(Publication p, Published it, Delivery delivery) {
        return new PublicationPublished(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.remoteId(),
                it.url(),
                it.at(),
                delivery.attempts(),
                delivery.charge().incurred());
    }

    private static Event inPart(Publication p, Partial it, Delivery delivery) {
        Progress progress = delivery.progress();
        return new PublishedInPart(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                progress.posted().size(),
                progress.of(),
                progress.first().url(),
                it.reason(),
                it.detail(),
                it.at(),
                delivery.charge().incurred(),
                !it.decided(),
                delivery.token());
    }

    private static Event failed(Publication p, Failed it) {
        return new PublishingFailed(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.reason(),
                it.detail(),
                it.at());
    }

    private static Event deferred(Publication p, Deferred it) {
        return new PublishingDeferred(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.until(),
                it.reason(),
                it.detail());
    }

    private static Event unknown(Publication p, Uncertain it, long token) {
        return new OutcomeUnknown(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.attempt().startedAt(),
                it.detail(),
                it.needsPerson(),
                token);
    }

    private Event held(Publication p, Held it) {
        return new PublishingHeld(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.hold(),
                it.reason(),
                clock.instant());
    }

    private Event resumed(Publication p) {
        return new PublishingResumed(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                clock.instant());
    }

    private static Event missed(Publication p, Missed it) {
        return new PublishingMissed(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                p.notAfter(),
                it.at(),
                it.reason(),
                it.detail());
    }

    private static Event cancelled(Publication p, Cancelled it) {
        return new PublishingCancelled(
                p.id(),
                p.postId(),
                p.version(),
                p.revision(),
                p.campaign(),
                p.account(),
                p.channel(),
                p.dueAt(),
                it.reason(),
                it.at());
    }

    private static Event refused(Refusal refusal) {
        Publication p = refusal.claimed();
        return new PublishingRefused(
                p.id(),
                p.postId(),
                p.version(),
                p.campaign(),
                p.account(),
                p.channel(),
                refusal.reason(),
                refusal.detail(),
                refusal.origin(),
                refusal.refusedAt());
    }
}
