package org.vocero.approval.post.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Revision;

/** Writes new versions, table by table in batches. */
final class VersionWriter {

    private static final int BATCH = 1_000;

    private static final String INSERT_VERSION = """
            INSERT INTO post_version (
                post_id, version, round, state, title, anchor_key, occurrence, date, local_day, offset_days, date_offset, local_time, zone, not_after, link, thread, figure,
                source, source_url, valid_until, to_renew, regions, themes, lenses, objectives, campaign_hashtags, partner_hashtags,
                fingerprint, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::interval, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;

    VersionWriter(JdbcTemplate template) {
        this.template = template;
    }

    void add(Collection<Revision> revisions, Act act) {
        OffsetDateTime at = OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC);
        template.batchUpdate(
                "INSERT INTO post (id, campaign_key, key, current_version, created_at) VALUES (?, ?, ?, ?, ?)",
                revisions.stream().filter(Revision::isFirst).toList(),
                BATCH,
                (statement, revision) -> new Row(statement)
                        .add(revision.post().id().value(), revision.post().campaign())
                        .add(revision.post().key(), revision.post().version(), at));
        template.batchUpdate(INSERT_VERSION, revisions, BATCH, (statement, revision) -> {
            Row row = new Row(statement);
            setVersion(row, revision);
            row.add(at, act.who());
        });
        template.batchUpdate(
                "UPDATE post SET current_version = ? WHERE id = ?",
                revisions.stream().filter(revision -> !revision.isFirst()).toList(),
                BATCH,
                (statement, revision) -> new Row(statement)
                        .add(revision.post().version(), revision.post().id().value()));
        addVariants(revisions);
        addIllustrations(revisions);
        addPublications(revisions);
    }

    private static void setVersion(Row row, Revision revision) throws SQLException {
        Post post = revision.post();
        Message message = revision.message();
        var timing = message.timing();
        var followed = timing.occurrence();
        var evidence = message.evidence();
        row.add(post.id().value(), post.version(), post.round(), post.state().word(), message.title())
                .add(
                        timing.anchor(),
                        followed == null ? null : followed.number(),
                        timing.date(),
                        timing.localDay(),
                        timing.offsetDays(),
                        timing.offset().toString(),
                        timing.localTime())
                .add(
                        timing.zone() == null ? null : timing.zone().getId(),
                        timing.notAfter().toString())
                .add(message.link(), message.thread())
                .add(evidence.figure(), evidence.source(), evidence.sourceUrl(), evidence.validUntil())
                .add(evidence.toRenew())
                .addTexts(message.tags().regions())
                .addTexts(message.tags().themes())
                .addTexts(message.tags().lenses())
                .addTexts(message.tags().objectives().stream()
                        .map(String::valueOf)
                        .toList())
                .addTexts(message.hashtags().campaign())
                .addTexts(message.hashtags().partners())
                .add(post.fingerprint());
    }

    private void addVariants(Collection<Revision> revisions) {
        List<Object[]> variants = revisions.stream()
                .flatMap(revision -> revision.message().bodies().entrySet().stream()
                        .map(body ->
                                new Object[] {id(revision), revision.post().version(), body.getKey(), body.getValue()}))
                .toList();
        template.batchUpdate(
                "INSERT INTO post_variant (post_id, version, language, body) VALUES (?, ?, ?, ?)",
                variants,
                BATCH,
                (statement, variant) -> new Row(statement).add(variant));
    }

    private void addIllustrations(Collection<Revision> revisions) {
        List<Object[]> illustrations =
                revisions.stream().flatMap(VersionWriter::illustrations).toList();
        template.batchUpdate(
                "INSERT INTO post_picture (post_id, version, position, digest, alt_texts) VALUES (?, ?, ?, ?, ?::jsonb)",
                illustrations,
                BATCH,
                (statement, illustration) -> new Row(statement).add(illustration));
    }

    private static Stream<Object[]> illustrations(Revision revision) {
        List<Object[]> rows = new ArrayList<>();
        for (Illustration illustration : revision.message().illustrations()) {
            rows.add(new Object[] {
                id(revision),
                revision.post().version(),
                rows.size() + 1,
                illustration.medium().digest(),
                IllustrationRow.altTexts(illustration.altTexts())
            });
        }
        return rows.stream();
    }

    private void addPublications(Collection<Revision> revisions) {
        List<Object[]> publications =
                revisions.stream().flatMap(VersionWriter::publications).toList();
        template.batchUpdate("""
                INSERT INTO publication (id, post_id, version, account_key, position, channel, language, zone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, publications, BATCH, (statement, publication) -> new Row(statement).add(publication));
    }

    private static Stream<Object[]> publications(Revision revision) {
        Post post = revision.post();
        List<Object[]> rows = new ArrayList<>();
        for (Placement placement : revision.message().placements()) {
            rows.add(new Object[] {
                post.publicationOn(placement.account()),
                post.id().value(),
                post.version(),
                placement.account(),
                rows.size(),
                placement.channel(),
                placement.language(),
                placement.zone().getId()
            });
        }
        return rows.stream();
    }

    private static UUID id(Revision revision) {
        return revision.post().id().value();
    }

    /** Sets a statement's parameters one after the other. */
    private static final class Row {

        private final PreparedStatement statement;
        private int next = 1;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        Row add(@Nullable Object... values) throws SQLException {
            for (Object value : values) {
                statement.setObject(next++, value);
            }
            return this;
        }

        Row addTexts(List<String> texts) throws SQLException {
            statement.setArray(next++, statement.getConnection().createArrayOf("text", texts.toArray()));
            return this;
        }
    }
}
