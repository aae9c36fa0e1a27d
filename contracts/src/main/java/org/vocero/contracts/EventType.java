package org.vocero.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.publishing.AccountChanged;
import org.vocero.contracts.publishing.HoldInForce;
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
import org.vocero.contracts.scheduling.AccountCheckDue;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;

/** Every event on the wire: its name with its major version (CloudEvents {@code type}) and the record that carries its data. */
public enum EventType {
    POST_APPROVED("approval.post-approved.v1", PostApproved.class),
    POST_RESCHEDULED("approval.post-rescheduled.v1", PostRescheduled.class),
    POST_WITHDRAWN("approval.post-withdrawn.v1", PostWithdrawn.class),
    ANCHOR_DATED("approval.anchor-dated.v1", AnchorDated.class),
    HOLD_PLACED("approval.hold-placed.v1", HoldPlaced.class),
    HOLD_LIFTED("approval.hold-lifted.v1", HoldLifted.class),
    OUTCOME_DECIDED("approval.outcome-decided.v1", OutcomeDecided.class),
    ACCOUNT_DISTANCE_SET("approval.account-distance-set.v1", AccountDistanceSet.class),

    PUBLICATION_SCHEDULED("scheduling.publication-scheduled.v1", PublicationScheduled.class),
    PUBLICATION_RESCHEDULED("scheduling.publication-rescheduled.v1", PublicationRescheduled.class),
    PUBLICATIONS_RELEASED("scheduling.publications-released.v1", PublicationsReleased.class),
    PUBLICATION_MISSED("scheduling.publication-missed.v1", PublicationMissed.class),
    PUBLICATION_CANCELLED("scheduling.publication-cancelled.v1", PublicationCancelled.class),
    PUBLICATION_DUE("scheduling.publication-due.v1", PublicationDue.class),
    ACCOUNT_CHECK_DUE("scheduling.account-check-due.v1", AccountCheckDue.class),

    PUBLICATION_PUBLISHED("publishing.publication-published.v1", PublicationPublished.class),
    PUBLISHED_IN_PART("publishing.published-in-part.v1", PublishedInPart.class),
    PUBLISHING_DEFERRED("publishing.publishing-deferred.v1", PublishingDeferred.class),
    PUBLISHING_HELD("publishing.publishing-held.v1", PublishingHeld.class),
    PUBLISHING_RESUMED("publishing.publishing-resumed.v1", PublishingResumed.class),
    PUBLISHING_FAILED("publishing.publishing-failed.v1", PublishingFailed.class),
    PUBLISHING_MISSED("publishing.publishing-missed.v1", PublishingMissed.class),
    PUBLISHING_CANCELLED("publishing.publishing-cancelled.v1", PublishingCancelled.class),
    PUBLISHING_REFUSED("publishing.publishing-refused.v1", PublishingRefused.class),
    OUTCOME_UNKNOWN("publishing.outcome-unknown.v1", OutcomeUnknown.class),
    HOLD_IN_FORCE("publishing.hold-in-force.v1", HoldInForce.class),
    ACCOUNT_CHANGED("publishing.account-changed.v1", AccountChanged.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends Event> record;

    EventType(String wireName, Class<? extends Event> record) {
        this.wireName = wireName;
        this.record = record;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The type with this wire name; empty for one that this version does not know, which a consumer skips. */
    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /**
     * The type of an event of ours.
     *
     * @throws IllegalArgumentException if the event's class has no wire name, which is a programming error
     */
    public static EventType of(Event event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " has no wire name");
        }
        return type;
    }
}
