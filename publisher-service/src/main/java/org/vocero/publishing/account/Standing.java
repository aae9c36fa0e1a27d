package org.vocero.publishing.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.Check;

/**
 * How things stand with an account; no credential is in here.
 *
 * @param revision grows with each change: of two standings of an account the higher one is the newer
 * @param connection {@code null} if there are no credentials
 * @param pause {@code null} unless a person has paused it
 * @param checked {@code null} until it was checked with these credentials
 * @param rest {@code null} unless it is left in peace for a while, after what its platform answered
 */
public record Standing(
        String account,
        String channel,
        long revision,
        @Nullable Connection connection,
        @Nullable Pause pause,
        @Nullable Checked checked,
        @Nullable Rest rest) {

    public boolean isConnected() {
        return connection != null;
    }

    public Optional<Checked> lastCheck() {
        return Optional.ofNullable(checked);
    }

    /** Who connected it: a person's name, or {@code configuration}. */
    public record Connection(String by, Instant at) {}

    /** Nothing is sent until somebody resumes it. */
    public record Pause(String by, String reason, Instant at) {}

    /** A check and when it was made. */
    public record Checked(Check check, Instant at) {}

    /** Nothing is sent until then. */
    public record Rest(Instant until, String reason, String detail) {}
}
