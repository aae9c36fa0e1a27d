package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether an account could be posted on now, as its platform answers without anything being posted. */
public sealed interface Check {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Fine, T> fine, Function<NeedsPerson, T> needsPerson, Function<Unanswered, T> unanswered);

    /**
     * The credentials are good, and permit posting as far as the platform says.
     *
     * @param handle what the platform calls the account
     * @param remaining how many posts, or calls where a platform counts those, are left until {@code resetsAt}; {@code null} if the
     *     platform does not say
     * @param expiresAt when the credentials end; {@code null} if they do not, or the platform does not say
     */
    record Fine(
            String handle,
            @Nullable Long remaining,
            @Nullable Instant resetsAt,
            @Nullable Instant expiresAt) implements Check {

        @Override
        public <T> T match(
                Function<Fine, T> fine, Function<NeedsPerson, T> needsPerson, Function<Unanswered, T> unanswered) {
            return fine.apply(this);
        }
    }

    /**
     * Nothing can be posted before a person has put it right.
     *
     * @param reason {@code token-refused}, {@code token-expired}, {@code no-credit}, {@code permission}, {@code usage-cap},
     *     {@code no-such-endpoint}, {@code other-account} or {@code credentials-unreadable}
     * @param detail for a person, without secrets
     */
    record NeedsPerson(String reason, String detail) implements Check {

        @Override
        public <T> T match(
                Function<Fine, T> fine, Function<NeedsPerson, T> needsPerson, Function<Unanswered, T> unanswered) {
            return needsPerson.apply(this);
        }
    }

    /** The platform gave no usable answer: this says nothing about the account. */
    record Unanswered(String detail) implements Check {

        @Override
        public <T> T match(
                Function<Fine, T> fine, Function<NeedsPerson, T> needsPerson, Function<Unanswered, T> unanswered) {
            return unanswered.apply(this);
        }
    }
}
