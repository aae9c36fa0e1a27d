package org.vocero.scheduling.publication.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.Day;
import org.vocero.scheduling.publication.Place;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Schedule;
import org.vocero.scheduling.publication.State;
import org.vocero.scheduling.publication.Window;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A publication as its table has it; many go to PostgreSQL as one JSON array. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PublicationRow(
        UUID publicationId,
        UUID postId,
        int version,
        long scheduleRevision,
        String campaign,
        String account,
        String channel,
        String language,
        @Nullable String anchor,
        @Nullable Integer occurrence,
        @Nullable LocalDate fixedDate,
        Period dayOffset,
        LocalTime localTime,
        ZoneId zone,
        long graceSeconds,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant notAfter,
        @Nullable Instant settledAt) {

    static final String COLUMNS = """
            publication_id, post_id, version, schedule_revision, campaign, account, channel, language,
            anchor, occurrence, fixed_date, day_offset, local_time, zone, grace_seconds, state, due_at, not_after, settled_at
            """;

    static final String TYPED_COLUMNS = """
            publication_id uuid, post_id uuid, version integer, schedule_revision bigint, campaign text, account text, channel text, language text,
            anchor text, occurrence integer, fixed_date date, day_offset text, local_time time, zone text, grace_seconds bigint,
            state text, due_at timestamptz, not_after timestamptz, settled_at timestamptz
            """;

    static PublicationRow of(Publication publication) {
        Place place = publication.place();
        Schedule schedule = publication.schedule();
        State state = publication.state();
        Optional<Window> window = state.derivedWindow();
        return new PublicationRow(
                publication.id().value(),
                publication.post().value(),
                publication.version(),
                publication.revision(),
                place.campaign(),
                place.account(),
                place.channel(),
                place.language(),
                schedule.day().followed().map(Anchor::key).orElse(null),
                schedule.day().followed().map(Anchor::occurrence).orElse(null),
                schedule.day().<@Nullable LocalDate>match(Day.Fixed::date, following -> null),
                schedule.offset(),
                schedule.localTime(),
                schedule.zone(),
                schedule.grace().toSeconds(),
                nameOf(state),
                window.map(Window::dueAt).orElse(null),
                window.map(Window::notAfter).orElse(null),
                settledAt(state));
    }

    static Publication read(ResultSet row, int number) throws SQLException {
        String campaign = row.getString("campaign");
        return new Publication(
                new PublicationId(row.getObject("publication_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getInt("version"),
                row.getLong("schedule_revision"),
                new Place(campaign, row.getString("account"), row.getString("channel"), row.getString("language")),
                new Schedule(
                        day(campaign, row),
                        Period.parse(row.getString("day_offset")),
                        row.getObject("local_time", LocalTime.class),
                        ZoneId.of(row.getString("zone")),
                        Duration.ofSeconds(row.getLong("grace_seconds"))),
                state(row));
    }

    private static Day day(String campaign, ResultSet row) throws SQLException {
        String anchor = row.getString("anchor");
        return anchor == null
                ? new Day.Fixed(row.getObject("fixed_date", LocalDate.class))
                : new Day.Following(new Anchor(campaign, anchor, row.getInt("occurrence")));
    }

    private static State state(ResultSet row) throws SQLException {
        String name = row.getString("state");
        return switch (name) {
            case "planned" -> new State.Planned();
            case "scheduled" -> new State.Scheduled(window(row));
            case "released" -> new State.Released(window(row), instant(row, "settled_at"));
            case "missed" -> new State.Missed(window(row), instant(row, "settled_at"));
            case "cancelled" -> new State.Cancelled();
            default -> throw new IllegalStateException("unknown state " + name);
        };
    }

    private static String nameOf(State state) {
        return state.match(new State.Cases<>(
                planned -> "planned",
                scheduled -> "scheduled",
                released -> "released",
                missed -> "missed",
                cancelled -> "cancelled"));
    }

    private static @Nullable Instant settledAt(State state) {
        return state.<@Nullable Instant>match(new State.Cases<>(
                planned -> null,
                scheduled -> null,
                State.Released::releasedAt,
                State.Missed::missedAt,
                cancelled -> null));
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(instant(row, "due_at"), instant(row, "not_after"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
