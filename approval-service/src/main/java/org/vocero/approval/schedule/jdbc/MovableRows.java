package org.vocero.approval.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Rescheduling;
import org.vocero.approval.post.Seal;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Timing;
import org.vocero.approval.schedule.Movable;
import org.vocero.approval.schedule.MovablePost;
import org.vocero.approval.schedule.Selection;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

/** Drafts and approved posts as they stand: one statement, however many. */
final class MovableRows {

    private static final String SELECT = """
            SELECT post.id
            FROM post
            JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
            JOIN post_schedule said ON said.post_id = post.id AND said.version = version.version
            WHERE post.campaign_key = :campaign AND version.state IN ('draft', 'approved')
              AND (cardinality(:keys::text[]) = 0 OR post.key = ANY (:keys::text[]))
              AND (:state::text IS NULL OR version.state = :state)
              AND (:anchor::text IS NULL OR said.anchor_key = :anchor)
              AND (:text::text IS NULL OR post.key ILIKE :text OR version.title ILIKE :text OR EXISTS (
                  SELECT FROM post_variant variant
                  WHERE variant.post_id = post.id AND variant.version = version.version AND variant.body ILIKE :text))
            ORDER BY post.key
            LIMIT :limit
            """;

    /** What an earlier version came to says nothing of this one, unless something stands on the platform, or may. */
    private static final String POSTS = """
            SELECT post.id AS post_id, post.campaign_key, post.key, version.version, version.state, version.fingerprint, version.round,
                version.title, version.anchor_key AS said_anchor, version.occurrence AS said_occurrence, version.date AS said_date,
                version.date_offset AS said_offset, version.local_time AS said_time, version.zone AS said_zone,
                extract(epoch FROM version.not_after)::bigint AS said_grace, own.date AS occasion, next.date AS next_occasion,
                due.id, due.account_key, due.channel, due.language, place.zone AS placed_zone, due.revision, due.anchor_key,
                due.occurrence, due.date, due.date_offset, due.local_time, due.zone,
                extract(epoch FROM due.not_after)::bigint AS grace, due.signature, due.key_id,
                coalesce(due.date, followed.date) AS day,
                seal.digest, seal.signature AS seal_signature, seal.key_id AS seal_key,
                CASE
                    WHEN given_up.publication_id IS NOT NULL THEN 'GIVEN_UP'
                    WHEN heard.state IN ('published', 'partial', 'uncertain') THEN 'OUT'
                    WHEN heard.version IS DISTINCT FROM version.version OR version.state = 'draft' THEN 'AHEAD'
                    WHEN version.state = 'withdrawn' AND heard.state = 'cancelled' THEN 'AHEAD'
                    WHEN heard.state = 'missed' THEN CASE WHEN heard.revision >= due.revision THEN 'MISSED' ELSE 'AHEAD' END
                    WHEN heard.state IN ('planned', 'scheduled') THEN 'AHEAD'
                    ELSE 'OUT' END AS standing
            FROM post
            JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
            JOIN publication place ON place.post_id = post.id AND place.version = version.version
            JOIN publication_schedule due ON due.id = place.id AND due.version = place.version
            LEFT JOIN seal ON seal.publication_id = place.id AND seal.version = place.version
            LEFT JOIN given_up ON given_up.publication_id = place.id AND given_up.version = place.version
            LEFT JOIN publication_tracking heard ON heard.publication_id = place.id
            LEFT JOIN anchor_occurrence followed ON followed.campaign_key = post.campaign_key
                AND followed.anchor_key = due.anchor_key AND followed.occurrence = due.occurrence
            LEFT JOIN anchor_occurrence own ON own.campaign_key = post.campaign_key
                AND own.anchor_key = version.anchor_key AND own.occurrence = version.occurrence
            LEFT JOIN anchor_occurrence next ON next.campaign_key = post.campaign_key
                AND next.anchor_key = version.anchor_key AND next.occurrence = version.occurrence + 1
            WHERE post.id = ANY (:ids) AND version.state = ANY (:states)
            ORDER BY post.key, place.position
            """;

    private final JdbcClient jdbc;

    MovableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostId> select(String campaign, Selection selection, int limit) {
        String text = selection.text();
        return jdbc.sql(SELECT)
                .param("campaign", campaign)
                .param("keys", selection.keys().toArray(String[]::new))
                .param("state", selection.state())
                .param("anchor", selection.anchor())
                .param("text", text == null ? null : "%" + literally(text) + "%")
                .param("limit", limit)
                .query((row, number) -> new PostId(row.getObject("id", UUID.class)))
                .list();
    }

    List<MovablePost> of(Collection<PostId> posts, State... states) {
        Map<UUID, MovablePost> heads = new LinkedHashMap<>();
        Map<UUID, List<Movable>> publications = new LinkedHashMap<>();
        jdbc.sql(POSTS)
                .param("ids", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .param("states", Stream.of(states).map(State::word).toArray(String[]::new))
                .query(row -> {
                    UUID id = row.getObject("post_id", UUID.class);
                    if (!heads.containsKey(id)) {
                        heads.put(id, head(row));
                    }
                    publications.computeIfAbsent(id, any -> new ArrayList<>()).add(publication(row));
                });
        return heads.values().stream()
                .map(head -> new MovablePost(
                        head.post(),
                        head.title(),
                        head.timing(),
                        head.occasion(),
                        head.nextOccasion(),
                        publications.getOrDefault(head.post().id().value(), List.of())))
                .toList();
    }

    /** Few ever are, so that the rest is not read for them. */
    List<PostId> moved(Collection<PostId> posts) {
        return jdbc.sql("""
                        SELECT DISTINCT post.id FROM post
                        JOIN rescheduling ON rescheduling.post_id = post.id AND rescheduling.version = post.current_version AND newest
                        WHERE post.id = ANY (?)
                        """)
                .param(posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, number) -> new PostId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static MovablePost head(ResultSet row) throws SQLException {
        Post post = new Post(
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("campaign_key"),
                row.getString("key"),
                row.getInt("version"),
                State.of(row.getString("state")),
                row.getString("fingerprint"),
                row.getInt("round"));
        return new MovablePost(
                post,
                row.getString("title"),
                timing(row),
                row.getObject("occasion", LocalDate.class),
                row.getObject("next_occasion", LocalDate.class),
                List.of());
    }

    static Timing timing(ResultSet row) throws SQLException {
        String zone = row.getString("said_zone");
        return new Timing(
                occurrence(row, "said_anchor", "said_occurrence"),
                row.getObject("said_date", LocalDate.class),
                Period.parse(row.getString("said_offset")),
                row.getObject("said_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                Duration.ofSeconds(row.getLong("said_grace")));
    }

    private static Movable publication(ResultSet row) throws SQLException {
        When when = when(row);
        String signature = row.getString("signature");
        String digest = row.getString("digest");
        return new Movable(
                row.getObject("id", UUID.class),
                new Placement(
                        row.getString("account_key"),
                        row.getString("channel"),
                        row.getString("language"),
                        ZoneId.of(row.getString("placed_zone"))),
                when,
                row.getObject("day", LocalDate.class),
                digest == null ? null : new Seal(digest, row.getString("seal_signature"), row.getString("seal_key")),
                signature == null
                        ? null
                        : new Rescheduling(when, row.getLong("revision"), signature, row.getString("key_id")),
                Movable.Standing.valueOf(row.getString("standing")));
    }

    static When when(ResultSet row) throws SQLException {
        return new When(
                occurrence(row, "anchor_key", "occurrence"),
                row.getObject("date", LocalDate.class),
                Period.parse(row.getString("date_offset")),
                row.getObject("local_time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                Duration.ofSeconds(row.getLong("grace")));
    }

    private static @Nullable Occurrence occurrence(ResultSet row, String anchor, String number) throws SQLException {
        String key = row.getString(anchor);
        return key == null ? null : new Occurrence(key, row.getInt(number));
    }
}
