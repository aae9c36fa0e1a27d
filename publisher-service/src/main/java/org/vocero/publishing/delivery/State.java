package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a delivery stands; {@link Delivery} holds the table of what leads where. */
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

    /** The platform has it. */
    record Published(String remoteId, String url, Instant at) implements State {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
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
