package org.vocero.contracts.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vocero.contracts.Event;

/**
 * Something happened to an account, and this is how things stand with it now. Nothing in here is a credential.
 *
 * @param revision grows with each change of the account: a reader keeps the highest
 * @param change what happened, in one word: connected, disconnected, paused, resumed or checked
 * @param connection absent if it has no credentials
 * @param pause absent unless a person has paused it
 * @param check absent until it was checked with these credentials
 */
public record AccountChanged(
        String account,
        String channel,
        long revision,
        String change,
        @Nullable Connection connection,
        @Nullable Pause pause,
        @Nullable Check check)
        implements Event {

    @Override
    public String subject() {
        return account;
    }

    /**
     * The account has credentials.
     *
     * @param by a person's user name, or {@code configuration}
     */
    public record Connection(String by, Instant at) {}

    /**
     * Nothing is sent until a person resumes it.
     *
     * @param by a person's user name
     */
    public record Pause(String by, String reason, Instant at) {}

    /**
     * What the platform said when it was asked whether the account could be posted on.
     *
     * @param result {@code fine}, {@code needs-person} or {@code unanswered}
     * @param reason why it needs a person, as a word that does not change
     * @param detail what the platform said, for a person
     * @param handle what the platform calls the account
     * @param remaining how many posts or calls are left until {@code resetsAt}, if the platform says so
     * @param expiresAt when the credentials end, if they do and the platform says so
     */
    public record Check(
            String result,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String handle,
            @Nullable Long remaining,
            @Nullable Instant resetsAt,
            @Nullable Instant expiresAt,
            Instant at) {}
}
