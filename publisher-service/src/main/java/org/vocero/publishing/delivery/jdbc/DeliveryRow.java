package org.vocero.publishing.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.vocero.publishing.delivery.Actor;
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

    static JsonRow admission(Publication publication, Instant now) {
        Content content = publication.content();
        return schedule(publication)
                .put("post_id", publication.postId())
                .put("campaign", publication.campaign())
                .put("account", publication.account())
                .put("channel", publication.channel())
                .put("language", publication.language())
                .put("body", content.body())
                .put("link", content.link())
                .put("campaign_hashtags", content.campaignHashtags())
                .put("partner_hashtags", content.partnerHashtags())
                .put("thread", content.thread())
                .put("pictures", content.pictures())
                .put("digest", publication.seal().digest())
                .put("signature", publication.seal().signature())
                .put("key_id", publication.seal().keyId())
                .put("admitted_at", now);
    }

    /** When a version is due, and what proves it. */
    static JsonRow schedule(Publication publication) {
        return WhenColumns.write(publication, new JsonRow())
                .put("publication_id", publication.id())
                .put("version", publication.version())
                .put("due_at", publication.dueAt())
                .put("not_after", publication.notAfter())
                .put("schedule_revision", publication.revision())
                .put("rescheduling", ReschedulingColumn.of(publication.rescheduling()));
    }

    /** What a transition writes, and the state and token that it was decided on. */
    static JsonRow transition(Change change, Actor actor) {
        Delivery after = change.after();
        JsonRow row = new JsonRow()
                .put("publication_id", after.publication().id())
                .put("version", after.publication().version())
                .put("was", change.before().state().kind().label())
                .put("was_token", change.before().token())
                .put(
                        "was_attempt",
                        change.before().state() instanceof Sending it
                                ? it.attempt().id()
                                : null)
                .put("actor", actor.label())
                .put("state", after.state().kind().label())
                .put("fencing_token", after.token())
                .put("attempts", after.attempts())
                .put("doubts", after.doubts())
                .put("doubted_since", after.doubtedSince())
                .put("cost", after.charge().incurred())
                .put("price", after.charge().next())
                .put("elements", after.progress().of())
                .put("element", change.before().progress().next())
                .put("posted_ids", ofThread(after, Posted::remoteId))
                .put("posted_urls", ofThread(after, Posted::url))
                .put("decided", after.state() instanceof Partial it && it.decided())
                .put("backoff_millis", after.backoff().toMillis());
        write(after.state(), row);
        return row;
    }

    /** A single post is in columns of its own, and takes none of the index on these. */
    private static List<String> ofThread(Delivery delivery, Function<Posted, String> part) {
        Progress progress = delivery.progress();
        return progress.of() == 1
                ? List.of()
                : progress.posted().stream().map(part).toList();
    }

    private static void write(State state, JsonRow to) {
        if (state instanceof Deferred it) {
            to.put("next_at", it.until()).put("reason", it.reason()).put("detail", it.detail());
        } else if (state instanceof Held it) {
            to.put("hold_id", it.hold()).put("reason", it.reason());
        } else if (state instanceof Sending it) {
            write(it.attempt(), to);
            to.put("lease_until", it.leaseUntil());
        } else if (state instanceof Uncertain it) {
            write(it.attempt(), to);
            to.put("next_at", it.lookUpAt())
                    .put("detail", it.detail())
                    .put("absences", it.absences())
                    .put("failures", it.failures());
        } else if (state instanceof Published it) {
            to.put("remote_id", it.remoteId()).put("url", it.url()).put("ended_at", it.at());
        } else if (state instanceof Partial it) {
            ended(it.reason(), it.detail(), it.at(), to);
        } else if (state instanceof Failed it) {
            ended(it.reason(), it.detail(), it.at(), to);
        } else if (state instanceof Missed it) {
            ended(it.reason(), it.detail(), it.at(), to);
        } else if (state instanceof Cancelled it) {
            ended(it.reason(), null, it.at(), to);
        }
    }

    private static void ended(String reason, @Nullable String detail, Instant at, JsonRow to) {
        to.put("reason", reason).put("detail", detail).put("ended_at", at);
    }

    private static void write(Attempt attempt, JsonRow to) {
        to.put("attempt_id", attempt.id())
                .put("attempt_number", attempt.number())
                .put("attempt_started", attempt.startedAt())
                .put("fingerprint", attempt.fingerprint());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
