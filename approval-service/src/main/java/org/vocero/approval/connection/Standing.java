package org.vocero.approval.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with an account, as the publisher last said. No credential ever comes here.
 *
 * @param revision of two standings of an account the higher one is the newer
 * @param connection {@code null} if the publisher has no credentials
 * @param pause {@code null} unless a person has paused it
 * @param check {@code null} until it was checked with these credentials
 */
public record Standing(
        String account,
        String channel,
        long revision,
        @Nullable Connection connection,
        @Nullable Pause pause,
        @Nullable Check check) {

    public Condition condition() {
        if (connection == null) {
            return Condition.DISCONNECTED;
        }
        if (pause != null) {
            return Condition.PAUSED;
        }
        return check == null ? Condition.UNCHECKED : check.condition();
    }

    /**
     * It has credentials.
     *
     * @param by a person's user name, or {@code configuration}
     */
    public record Connection(String by, Instant at) {}

    /**
     * Nothing is sent until somebody resumes it.
     *
     * @param by a person's user name
     */
    public record Pause(String by, String reason, Instant at) {}

    /**
     * What the platform said.
     *
     * @param result {@code fine}, {@code needs-person} or {@code unanswered}
     * @param reason why it needs a person
     * @param handle what the platform calls the account
     * @param remaining how many posts or calls are left until {@code resetsAt}
     * @param expiresAt when the credentials end
     */
    public record Check(
            String result,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String handle,
            @Nullable Long remaining,
            @Nullable Instant resetsAt,
            @Nullable Instant expiresAt,
            Instant at) {

        Condition condition() {
            return switch (result) {
                case "fine" -> Condition.FINE;
                case "needs-person" -> Condition.NEEDS_PERSON;
                default -> Condition.UNANSWERED;
            };
        }
    }

    /** What a person has to know first. */
    public enum Condition {
        DISCONNECTED,
        PAUSED,
        NEEDS_PERSON,
        UNCHECKED,
        UNANSWERED,
        FINE
    }
}
