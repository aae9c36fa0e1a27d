package org.vocero.publishing.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.account.ConnectingAccounts.Refused;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.Standing.Checked;
import org.vocero.publishing.account.Standing.Connection;
import org.vocero.publishing.account.Standing.Pause;
import org.vocero.publishing.account.Standing.Rest;
import tools.jackson.databind.annotation.JsonDeserialize;

/** How accounts look in JSON. The words are those of the event {@code publishing.account-changed}. */
record AccountJson(
        String account,
        String channel,
        long revision,
        @Nullable Connection connection,
        @Nullable Pause pause,
        @Nullable CheckJson check,
        @Nullable Rest rest) {

    /** @param now a rest that is over is none */
    static AccountJson of(Standing it, Instant now) {
        Rest rest = it.rest();
        return new AccountJson(
                it.account(),
                it.channel(),
                it.revision(),
                it.connection(),
                it.pause(),
                it.lastCheck().map(CheckJson::of).orElse(null),
                rest != null && rest.until().isAfter(now) ? rest : null);
    }

    record CheckJson(
            String result,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String handle,
            @Nullable Long remaining,
            @Nullable Instant resetsAt,
            @Nullable Instant expiresAt,
            Instant at) {

        static CheckJson of(Checked it) {
            return it.check()
                    .match(
                            fine -> new CheckJson(
                                    "fine",
                                    null,
                                    null,
                                    fine.handle(),
                                    fine.remaining(),
                                    fine.resetsAt(),
                                    fine.expiresAt(),
                                    it.at()),
                            person -> new CheckJson(
                                    "needs-person", person.reason(), person.detail(), null, null, null, null, it.at()),
                            unanswered -> new CheckJson(
                                    "unanswered", null, unanswered.detail(), null, null, null, null, it.at()));
        }
    }

    /** @param fields by the names that {@code GET /channels} gives; blank ones count as absent */
    record ConnectJson(
            String channel,

            @JsonDeserialize(contentUsing = SecretReader.class)
            Map<String, @Nullable Secret> fields) {}

    record PauseJson(String reason) {}

    /** Names of fields, never values. */
    record RefusedJson(String title, int status, List<String> missing, List<String> malformed, List<String> unknown) {

        static RefusedJson of(Refused it) {
            return new RefusedJson(it.reason(), 422, it.missing(), it.malformed(), it.unknown());
        }
    }
}
