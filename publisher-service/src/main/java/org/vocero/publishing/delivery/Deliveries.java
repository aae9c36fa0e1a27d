package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries on the channels that this instance serves, shared with other instances. Each method is one transaction, or part of the caller's; what it changes and the
 * events that tell of it commit together. A change applies only to the state and fencing token that it was decided on.
 *
 * <p>An account has one turn at a time: while one of its deliveries is sending, or uncertain and still being looked up, none
 * of its others is claimed. A delivery that becomes deferred pauses its whole account until then, so that order is kept. One
 * that is overdue and keeps its account's distance makes only those wait that are overdue as well.
 */
public interface Deliveries {

    /**
     * Gives each publication a delivery, unless it already has one of that version or a newer. Older versions that are
     * waiting, deferred or held are cancelled. Where a person moved the version since, what waits, is deferred, held or missed and of
     * which nothing stands on the platform waits for the new time.
     *
     * @return what is new, and what changed of what there was
     */
    Admission admit(Collection<Publication> publications, Instant now);

    /**
     * Takes the next delivery in due order of up to {@code limit} accounts whose turn it is, and changes each as
     * {@code decide} says, which is asked for all of them at once and within the transaction. What another instance holds is
     * skipped, not waited for.
     *
     * @return those decisions that still applied
     */
    List<Decision> claim(Instant now, int limit, Function<List<Candidate>, List<Decision>> decide);

    /** Changes up to {@code limit} of the chosen deliveries; those that another instance holds are skipped. */
    List<Change> change(Choice choice, Instant now, int limit, UnaryOperator<Delivery> transition);

    /**
     * Defers what waits behind a deferral that pauses its account, for as long and for the same reason; and what waits on an
     * account that a person has paused, for as long as it makes sense to post it.
     */
    List<Change> deferPaused(Instant now, int limit);

    /** Holds back up to {@code limit} of what is waiting or deferred and covered by a hold; no claim takes it before either. */
    List<Change> holdBack(int limit);

    /**
     * Frees up to {@code limit} of what a lifted hold held back: it is held by another hold that covers it, or becomes what the
     * lifting says.
     */
    List<Change> free(Instant now, int limit);

    /** Defers until now what was deferred for longer, where its account is neither paused nor resting any more. */
    List<Change> letGoOn(Instant now, int limit);

    /**
     * Records transitions, each of another delivery.
     *
     * @return those that still applied; where {@code before} no longer is how things stand, because the lease was lost, nothing is
     *     recorded
     */
    List<Change> record(List<Change> changes);

    /** Records a transition; answers whether it still applied. */
    default boolean record(Change change) {
        return !record(List.of(change)).isEmpty();
    }

    /** Changes the delivery of a version, if it is for a person to decide on and bears this fencing token; otherwise nothing. */
    List<Change> settle(UUID publication, int version, long token, UnaryOperator<Delivery> transition);

    /** Those of {@code remoteIds} that a delivery on this account is known to have become, or a post of its thread. */
    Set<String> knownRemoteIds(String account, Collection<String> remoteIds);

    /**
     * Notes that no version up to {@code version} of a post may be posted any more, and cancels what is open of them. Once
     * this has committed no claim takes any of them.
     */
    List<Change> withdraw(UUID postId, int version, String reason, Instant now);

    /** How many deliveries are in each state that is not an end, on each channel; where there are none, nothing. */
    List<Depth> depths();

    /**
     * What became of due events.
     *
     * @param fresh those that have a delivery from now on
     * @param changed deliveries of older versions, and those of this version that were moved
     */
    record Admission(List<Publication> fresh, List<Change> changed) {}

    /** How many deliveries of a channel are in a state. */
    record Depth(String channel, State.Kind state, long count) {}

    /**
     * The delivery whose turn it is.
     *
     * @param withdrawn why its approval no longer holds; {@code null} while it does
     * @param alreadyPosted URL of another version's post, or of the first of its thread, however far that came; {@code null} if there is none
     * @param notBefore when its account's last post is its least distance ago, where this one is overdue; {@code null} where it need not
     *     wait for that, because it is punctual, or begun, or nothing was posted or set
     */
    record Candidate(
            Delivery delivery,
            @Nullable String withdrawn,
            @Nullable String alreadyPosted,
            @Nullable Instant notBefore) {}

    /**
     * What a claim decided.
     *
     * @param message what to send, if the change is to sending; {@code null} otherwise
     */
    record Decision(Change change, @Nullable Message message) {}

    /** Deliveries that something is to be done about at an instant. */
    enum Choice {
        /** Sending, and the lease has run out. */
        LEASE_EXPIRED,
        /** Waiting, deferred or held, and the not-after has come. */
        TOO_LATE,
        /** Uncertain and due to be looked up, and no call of the account is under way. */
        LOOK_UP_DUE
    }
}
