package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery stands.
 *
 * <table>
 * <caption>Every way from one state to another</caption>
 * <tr><th>State</th><th>Event</th><th>Next</th><th>Who acts</th></tr>
 * <tr><td>none</td><td>a genuine due event</td><td>waiting</td><td>{@link Admitting}</td></tr>
 * <tr><td>waiting, deferred</td><td>its account's turn, still genuine and in time</td><td>sending</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting</td><td>its account may not be called yet</td><td>deferred</td><td>{@link Sweeping}</td></tr>
 * <tr><td>waiting, deferred</td><td>its account's or the app's budget is used up</td><td>deferred, or missed if there is none in time</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting, deferred</td><td>overdue, and its account posted less than its least distance ago</td><td>deferred, or missed if that is too late</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting, deferred</td><td>no longer genuine, or an earlier version was posted</td><td>failed</td><td>{@link Claiming}</td></tr>
 * <tr><td>waiting, deferred, held, missed</td><td>a newer schedule of it is due</td><td>waiting</td><td>{@link Admitting}</td></tr>
 * <tr><td>waiting, deferred, held</td><td>not-after has passed</td><td>missed</td><td>{@link Sweeping}, {@link Claiming}</td></tr>
 * <tr><td>waiting, deferred, held</td><td>withdrawn, or a newer version is due</td><td>cancelled</td><td>{@link Withdrawing}, {@link Admitting}, {@link Claiming}</td></tr>
 * <tr><td>waiting, deferred</td><td>a hold covers it</td><td>held</td><td>{@link Sweeping}; until then {@link Claiming} passes it over</td></tr>
 * <tr><td>held</td><td>no hold covers it any more, in time</td><td>waiting</td><td>{@link Sweeping}</td></tr>
 * <tr><td>held</td><td>no hold covers it any more, and what fell due is dropped, or left to a person</td><td>cancelled, or missed</td><td>{@link Sweeping}</td></tr>
 * <tr><td>sending</td><td>the platform has it</td><td>published</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the platform has one of a thread's posts, and more follow</td><td>waiting</td><td>{@link Posting}</td></tr>
 * <tr><td>waiting, deferred, held, sending, uncertain</td><td>whatever ends it, but a part of the thread was posted</td><td>partial</td><td>as where nothing was posted</td></tr>
 * <tr><td>partial</td><td>a person lets it go on, in time</td><td>deferred until now</td><td>{@link Settling}</td></tr>
 * <tr><td>partial</td><td>a person leaves it so, or lets it go on too late</td><td>partial, decided</td><td>{@link Settling}</td></tr>
 * <tr><td>partial</td><td>a person posted what was next</td><td>published, or waiting if more follow</td><td>{@link Settling}</td></tr>
 * <tr><td>sending</td><td>the platform refuses it for good</td><td>failed</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>limit, or no connection</td><td>deferred, or missed if that lasts too long</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the account needs a person</td><td>deferred</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>no clear answer</td><td>uncertain</td><td>{@link Posting}</td></tr>
 * <tr><td>sending</td><td>the lease ran out</td><td>uncertain</td><td>{@link Sweeping}</td></tr>
 * <tr><td>uncertain</td><td>found on the platform</td><td>published</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>proved absent, in time, first doubt</td><td>deferred until now</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>proved absent, too late</td><td>missed</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain</td><td>absent again after a second call, or cannot be looked up</td><td>uncertain, needs a person</td><td>{@link Reconciling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person found it on the account</td><td>published</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person did not find it, in time</td><td>deferred until now</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person did not find it, too late</td><td>missed</td><td>{@link Settling}</td></tr>
 * <tr><td>uncertain, needs a person</td><td>a person gives it up</td><td>failed</td><td>{@link Settling}</td></tr>
 * </table>
 */
public sealed interface State {

    Kind kind();

    /** The states by name, as the database and the metrics know them. */
    enum Kind {
        WAITING,
        DEFERRED,
        HELD,
        SENDING,
        UNCERTAIN,
        PUBLISHED,
        PARTIAL,
        FAILED,
        MISSED,
        CANCELLED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** To be posted as soon as its account's turn comes. */
    record Waiting() implements State {
        @Override
        public Kind kind() {
            return Kind.WAITING;
        }
    }

    /** To be posted, but its account may not be called before {@code until}. */
    record Deferred(Instant until, String reason, String detail) implements State {

        /** Of one that came late, and now keeps its account's distance; what is punctual on that account does not wait for it. */
        public static final String LEAST_DISTANCE = "least-distance";

        @Override
        public Kind kind() {
            return Kind.DEFERRED;
        }
    }

    /**
     * A person holds it back.
     *
     * @param reason of whoever placed the hold
     */
    record Held(UUID hold, String reason) implements State {
        @Override
        public Kind kind() {
            return Kind.HELD;
        }
    }

    /** A call is under way, or was when its process died; after {@code leaseUntil} nobody may assume that it still is. */
    record Sending(Attempt attempt, Instant leaseUntil) implements State {
        @Override
        public Kind kind() {
            return Kind.SENDING;
        }
    }

    /**
     * The call ended without an answer: the post may exist.
     *
     * @param absences how often the platform was asked and did not have it
     * @param failures how often the platform could not be asked
     * @param lookUpAt when to ask next; {@code null} when asking is over and a person must look
     */
    record Uncertain(
            Attempt attempt,
            String detail,
            int absences,
            int failures,
            @Nullable Instant lookUpAt) implements State {
        @Override
        public Kind kind() {
            return Kind.UNCERTAIN;
        }

        /** Whether asking is over and a person must look. */
        public boolean needsPerson() {
            return lookUpAt == null;
        }
    }

    /**
     * The platform has it.
     *
     * @param remoteId of the post, or of the one that a thread begins with
     */
    record Published(String remoteId, String url, Instant at) implements State {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }
    }

    /**
     * A thread was begun, and the rest of it does not follow by itself.
     *
     * @param reason why not, as it would be of a post that failed or was missed; {@code cancelled}, {@code given-up} or
     *     {@code too-late} where a person wants it so
     * @param at since when
     * @param decided whether a person has said that it stays like this; until then one can let it go on
     */
    record Partial(String reason, String detail, Instant at, boolean decided) implements State {
        @Override
        public Kind kind() {
            return Kind.PARTIAL;
        }
    }

    /** The platform or we ourselves refused it for good. */
    record Failed(String reason, String detail, Instant at) implements State {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /**
     * It was certainly not posted, and it is too late for it, or would be when it could be tried again.
     *
     * @param reason {@code too-late}, or what it waited for
     */
    record Missed(Instant at, String reason, String detail) implements State {
        @Override
        public Kind kind() {
            return Kind.MISSED;
        }
    }

    /** Its approval was withdrawn, or a newer version took its place, before a call. */
    record Cancelled(String reason, Instant at) implements State {
        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }
}
