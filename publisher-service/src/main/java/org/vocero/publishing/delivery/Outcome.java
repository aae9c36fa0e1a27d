package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a call to a platform came to, as its answer tells. There is no "failed, try again": whatever could have reached the
 * platform and was not answered clearly is {@link Unknown}.
 */
public sealed interface Outcome {

    /** Applies the function for the case at hand. */
    <T> T match(
            Function<Published, T> published,
            Function<RefusedForGood, T> refused,
            Function<WaitUntil, T> wait,
            Function<NotReached, T> notReached,
            Function<AccountNeedsPerson, T> needsPerson,
            Function<Unknown, T> unknown);

    /** Short name for metrics and the attempt's record. */
    default String label() {
        return match(
                published -> "published",
                refused -> "refused",
                wait -> "wait",
                notReached -> "not-reached",
                needsPerson -> "account-needs-person",
                unknown -> "unknown");
    }

    /** The platform has the post. */
    record Published(String remoteId, String url) implements Outcome {

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return published.apply(this);
        }
    }

    /** The platform will never take this post. */
    record RefusedForGood(String reason, String detail) implements Outcome {

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return refused.apply(this);
        }
    }

    /** Certainly not posted; the platform limits how often the account may call, and takes calls again at this instant. */
    record WaitUntil(Instant until, String reason, String detail) implements Outcome {

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return wait.apply(this);
        }
    }

    /**
     * Certainly not posted, as the platform cannot have seen it, or of its pictures at most; nothing says when it can be reached again.
     *
     * @param reason {@code no-connection}, {@code no-session}, {@code picture-away} or {@code picture-not-uploaded}
     */
    record NotReached(String reason, String detail) implements Outcome {

        /** There was no connection. */
        public static NotReached because(String detail) {
            return new NotReached("no-connection", detail);
        }

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return notReached.apply(this);
        }
    }

    /** Certainly not posted; nothing goes out on this account before a person has put it right. */
    record AccountNeedsPerson(String reason, String detail) implements Outcome {

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return needsPerson.apply(this);
        }
    }

    /** The post may exist. */
    record Unknown(String detail) implements Outcome {

        @Override
        public <T> T match(
                Function<Published, T> published,
                Function<RefusedForGood, T> refused,
                Function<WaitUntil, T> wait,
                Function<NotReached, T> notReached,
                Function<AccountNeedsPerson, T> needsPerson,
                Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
