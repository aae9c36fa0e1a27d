package org.vocero.approval.tracking.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.approval.tracking.Refusal;
import org.vocero.approval.tracking.State;
import org.vocero.approval.tracking.Track;
import org.vocero.composition.When.ClockChange;

/** Rows of the read model's tables as what they stand for. */
final class Mapping {

    private Mapping() {}

    static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                publication(row),
                row.getString("event_id"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getInt("version"),
                row.getLong("revision"),
                instant(row, "said_at"),
                instant(row, "at"),
                row.getString("language"),
                row.getString("title"),
                instantOrNull(row, "due_at"),
                instantOrNull(row, "until"),
                row.getString("url"),
                row.getString("detail"),
                row.getObject("token", Long.class),
                row.getBigDecimal("cost"));
    }

    static Listed listed(ResultSet row, int number) throws SQLException {
        String postKey = row.getString("post_key");
        return new Listed(postKey == null ? "" : postKey, change(row), track(row));
    }

    private static @Nullable ClockChange change(ResultSet row) throws SQLException {
        Instant due = instantOrNull(row, "due_at");
        LocalTime said = row.getObject("said_time", LocalTime.class);
        if (due == null || said == null) {
            return null;
        }
        ZonedDateTime local = due.atZone(ZoneId.of(row.getString("said_zone")));
        if (!local.toLocalTime().equals(said)) {
            return ClockChange.SKIPS;
        }
        boolean twice = local.getZone()
                        .getRules()
                        .getValidOffsets(local.toLocalDateTime())
                        .size()
                > 1;
        return twice ? ClockChange.REPEATS : null;
    }

    static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getString("origin"),
                row.getObject("publication_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getInt("version"),
                row.getString("campaign"),
                row.getString("account"),
                row.getString("channel"),
                row.getString("reason"),
                row.getString("detail"),
                instant(row, "refused_at"));
    }

    private static Track track(ResultSet row) throws SQLException {
        return new Track(
                publication(row),
                State.of(row.getString("state")).orElseThrow(),
                row.getInt("version"),
                row.getLong("revision"),
                row.getString("language"),
                row.getString("title"),
                instantOrNull(row, "due_at"),
                instantOrNull(row, "released_at"),
                instantOrNull(row, "published_at"),
                instantOrNull(row, "until"),
                row.getString("url"),
                row.getString("detail"),
                row.getObject("token", Long.class),
                row.getBigDecimal("cost"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("publication_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getString("campaign"),
                row.getString("account"),
                row.getString("channel"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
