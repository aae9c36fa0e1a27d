package org.vocero.publishing.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.vocero.publishing.delivery.Attempt;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Charge;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Posted;
import org.vocero.publishing.delivery.Progress;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.Publication.Content;
import org.vocero.publishing.delivery.Publication.Seal;
import org.vocero.publishing.delivery.State;
import org.vocero.publishing.delivery.State.Cancelled;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Held;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.State.Waiting;

/** A delivery as a row of its table, and back. */
final class DeliveryRow {

    private DeliveryRow() {}

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                publication(row),
                state(row),
                row.getInt("attempts"),
                row.getInt("doubts"),
                optionalInstant(row, "doubted_since"),
                Duration.ofMillis(row.getLong("backoff_millis")),
                new Charge(row.getBigDecimal("cost"), row.getBigDecimal("price")),
                progress(row),
                row.getLong("fencing_token"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        List<String> ids = texts(row, "posted_ids");
        List<String> urls = texts(row, "posted_urls");
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            posted.add(new Posted(ids.get(i), urls.get(i)));
        }
        return new Progress(posted, row.getInt("elements"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                uuid(row, "publication_id"),
                uuid(row, "post_id"),
                row.getInt("version"),
                text(row, "campaign"),
                text(row, "account"),
                text(row, "channel"),
                text(row, "language"),
                new Content(
                        text(row, "body"),
                        row.getString("link"),
                        texts(row, "campaign_hashtags"),
                        texts(row, "partner_hashtags"),
                        row.getBoolean("thread"),
                        PicturesColumn.read(text(row, "pictures"))),
                instant(row, "due_at"),
                instant(row, "not_after"),
                WhenColumns.when(row),
                WhenColumns.anchorDate(row),
                new Seal(text(row, "digest"), text(row, "signature"), text(row, "key_id")),
                ReschedulingColumn.read(row.getString("rescheduling")));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (Kind.of(text(row, "state"))) {
            case WAITING -> new Waiting();
            case DEFERRED -> new Deferred(instant(row, "next_at"), text(row, "reason"), text(row, "detail"));
            case HELD -> new Held(uuid(row, "hold_id"), text(row, "reason"));
            case SENDING -> new Sending(attempt(row), instant(row, "lease_until"));
            case UNCERTAIN ->
                new Uncertain(
                        attempt(row),
                        text(row, "detail"),
                        row.getInt("absences"),
                        row.getInt("failures"),
                        optionalInstant(row, "next_at"));
            case PUBLISHED -> new Published(text(row, "remote_id"), text(row, "url"), instant(row, "ended_at"));
            case PARTIAL ->
                new Partial(
                        text(row, "reason"), text(row, "detail"), instant(row, "ended_at"), row.getBoolean("decided"));
            case FAILED -> new Failed(text(row, "reason"), text(row, "detail"), instant(row, "ended_at"));
            case MISSED -> new Missed(instant(row, "ended_at"), text(row, "reason"), text(row, "detail"));
            case CANCELLED -> new Cancelled(text(row, "reason"), instant(row, "ended_at"));
        };
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                uuid(row, "attempt_id"),
                row.getInt("attempt_number"),
                instant(row, "attempt_started"),
                text(row, "fingerprint"));
    }

    static MapSqlParameterSource admission(Publication publication, Instant now) {
        Content content = publication.content();
        return schedule(publication)
                .addValue("post", publication.postId())
                .addValue("campaign", publication.campaign())
                .addValue("account", publication.account())
                .addValue("channel", publication.channel())
                .addValue("language", publication.language())
                .addValue("body", content.body())
                .addValue("link", content.link())
                .addValue("campaignHashtags", content.campaignHashtags().toArray(String[]::new))
                .addValue("thread", content.thread())
                .addValue("partnerHashtags", content.partnerHashtags().toArray(String[]::new))
                .addValue("pictures", PicturesColumn.of(content.pictures()))
                .addValue("digest", publication.seal().digest())
                .addValue("signature", publication.seal().signature())
                .addValue("key", publication.seal().keyId())
                .addValue("now", at(now));
    }

    /** When a version is due, and what proves it. */
    static MapSqlParameterSource schedule(Publication publication) {
        return WhenColumns.of(publication)
                .addValue("publication", publication.id())
                .addValue("version", publication.version())
                .addValue("dueAt", at(publication.dueAt()))
                .addValue("notAfter", at(publication.notAfter()))
                .addValue("revision", publication.revision())
                .addValue("rescheduling", ReschedulingColumn.of(publication.rescheduling()), Types.VARCHAR);
    }

    /** What a transition writes, and the state and token that it was decided on. */
    static MapSqlParameterSource transition(Change change) {
        Delivery after = change.after();
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("publication", after.publication().id())
                .addValue("version", after.publication().version())
                .addValue("wasState", change.before().state().kind().label())
                .addValue("wasToken", change.before().token())
                .addValue("state", after.state().kind().label())
                .addValue("token", after.token())
                .addValue("attempts", after.attempts())
                .addValue("doubts", after.doubts())
                .addValue("cost", after.charge().incurred(), Types.NUMERIC)
                .addValue("price", after.charge().next(), Types.NUMERIC)
                .addValue("elements", after.progress().of())
                .addValue("element", change.before().progress().next())
                .addValue("postedIds", ofThread(after, Posted::remoteId))
                .addValue("postedUrls", ofThread(after, Posted::url))
                .addValue("decided", after.state() instanceof Partial it && it.decided())
                .addValue("backoff", after.backoff().toMillis())
                .addValue("doubtedSince", optionally(after.doubtedSince()), Types.TIMESTAMP_WITH_TIMEZONE);
        for (String column : List.of("reason", "detail", "remoteId", "url", "fingerprint")) {
            parameters.addValue(column, null, Types.VARCHAR);
        }
        for (String column : List.of("nextAt", "leaseUntil", "started", "endedAt")) {
            parameters.addValue(column, null, Types.TIMESTAMP_WITH_TIMEZONE);
        }
        for (String column : List.of("number", "absences", "failures")) {
            parameters.addValue(column, null, Types.INTEGER);
        }
        parameters.addValue("attempt", null, Types.OTHER).addValue("hold", null, Types.OTHER);
        write(after.state(), parameters);
        return parameters;
    }

    /** A single post is in columns of its own, and takes none of the index on these. */
    private static String[] ofThread(Delivery delivery, Function<Posted, String> part) {
        Progress progress = delivery.progress();
        return progress.of() == 1
                ? new String[0]
                : progress.posted().stream().map(part).toArray(String[]::new);
    }

    private static void write(State state, MapSqlParameterSource to) {
        if (state instanceof Deferred it) {
            to.addValue("nextAt", at(it.until()))
                    .addValue("reason", it.reason())
                    .addValue("detail", it.detail());
        } else if (state instanceof Held it) {
            to.addValue("hold", it.hold()).addValue("reason", it.reason());
        } else if (state instanceof Sending it) {
            write(it.attempt(), to);
            to.addValue("leaseUntil", at(it.leaseUntil()));
        } else if (state instanceof Uncertain it) {
            write(it.attempt(), to);
            to.addValue("nextAt", optionally(it.lookUpAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("detail", it.detail())
                    .addValue("absences", it.absences())
                    .addValue("failures", it.failures());
        } else if (state instanceof Published it) {
            to.addValue("remoteId", it.remoteId()).addValue("url", it.url()).addValue("endedAt", at(it.at()));
        } else if (state instanceof Partial it) {
            to.addValue("reason", it.reason()).addValue("detail", it.detail()).addValue("endedAt", at(it.at()));
        } else if (state instanceof Failed it) {
            to.addValue("reason", it.reason()).addValue("detail", it.detail()).addValue("endedAt", at(it.at()));
        } else if (state instanceof Missed it) {
            to.addValue("reason", it.reason()).addValue("detail", it.detail()).addValue("endedAt", at(it.at()));
        } else if (state instanceof Cancelled it) {
            to.addValue("reason", it.reason()).addValue("endedAt", at(it.at()));
        }
    }

    private static void write(Attempt attempt, MapSqlParameterSource to) {
        to.addValue("attempt", attempt.id())
                .addValue("number", attempt.number())
                .addValue("started", at(attempt.startedAt()))
                .addValue("fingerprint", attempt.fingerprint());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime optionally(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalInstant(row, column), column);
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
