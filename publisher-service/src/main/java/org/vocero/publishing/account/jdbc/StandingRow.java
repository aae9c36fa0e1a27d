package org.vocero.publishing.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.Standing.Checked;
import org.vocero.publishing.account.Standing.Connection;
import org.vocero.publishing.account.Standing.Pause;
import org.vocero.publishing.account.Standing.Rest;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.Check.Fine;
import org.vocero.publishing.delivery.Check.NeedsPerson;
import org.vocero.publishing.delivery.Check.Unanswered;

/** An account's row, with what its lane says. */
final class StandingRow {

    static final String SELECT = """
            select a.*, l.stopped_at, l.stopped_by, l.stopped_why, l.paused_until, l.reason as rest_reason, l.detail as rest_detail
            from account a
            left join lane l on l.account = a.key
            """;

    private StandingRow() {}

    static Standing read(ResultSet row, int number) throws SQLException {
        Instant connectedAt = optionalInstant(row, "connected_at");
        Instant stoppedAt = optionalInstant(row, "stopped_at");
        Instant pausedUntil = optionalInstant(row, "paused_until");
        return new Standing(
                text(row, "key"),
                text(row, "channel"),
                row.getLong("revision"),
                connectedAt == null ? null : new Connection(text(row, "connected_by"), connectedAt),
                stoppedAt == null ? null : new Pause(text(row, "stopped_by"), text(row, "stopped_why"), stoppedAt),
                checked(row),
                pausedUntil == null
                        ? null
                        : new Rest(
                                pausedUntil,
                                Objects.requireNonNullElse(row.getString("rest_reason"), ""),
                                Objects.requireNonNullElse(row.getString("rest_detail"), "")));
    }

    private static @Nullable Checked checked(ResultSet row) throws SQLException {
        Instant at = optionalInstant(row, "checked_at");
        if (at == null) {
            return null;
        }
        Check check = switch (text(row, "check_result")) {
            case "fine" ->
                new Fine(
                        text(row, "handle"),
                        row.getObject("remaining", Long.class),
                        optionalInstant(row, "resets_at"),
                        optionalInstant(row, "expires_at"));
            case "needs-person" -> new NeedsPerson(text(row, "check_reason"), text(row, "check_detail"));
            default -> new Unanswered(text(row, "check_detail"));
        };
        return new Checked(check, at);
    }

    static MapSqlParameterSource parameters(String account, Check check, Instant now) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("now", at(now))
                .addValue("account", account)
                .addValue("result", resultOf(check))
                .addValue("reason", null, Types.VARCHAR)
                .addValue("detail", null, Types.VARCHAR)
                .addValue("handle", null, Types.VARCHAR)
                .addValue("remaining", null, Types.BIGINT)
                .addValue("resetsAt", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("expiresAt", null, Types.TIMESTAMP_WITH_TIMEZONE);
        return check.match(
                fine -> parameters
                        .addValue("handle", fine.handle(), Types.VARCHAR)
                        .addValue("remaining", fine.remaining(), Types.BIGINT)
                        .addValue("resetsAt", optionally(fine.resetsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .addValue("expiresAt", optionally(fine.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE),
                person -> parameters
                        .addValue("reason", person.reason(), Types.VARCHAR)
                        .addValue("detail", person.detail(), Types.VARCHAR),
                unanswered -> parameters.addValue("detail", unanswered.detail(), Types.VARCHAR));
    }

    private static String resultOf(Check check) {
        return check.match(fine -> "fine", person -> "needs-person", unanswered -> "unanswered");
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime optionally(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
