package org.vocero.approval.post.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.post.Evidence;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Tags;
import org.vocero.approval.post.Timing;
import org.vocero.approval.post.WrittenPost;
import org.vocero.composition.Occurrence;

/** Reads versions with what they say: four statements, however many versions. */
final class VersionReader {

    private static final String OF_POST = "p.id = ?";
    private static final String CURRENT_OF_POSTS = "v.version = p.current_version AND p.id = ANY (?)";
    private static final String CURRENT_OF_CAMPAIGN = """
            v.version = p.current_version
              AND p.id IN (SELECT id FROM post WHERE campaign_key = ? AND key > ? ORDER BY key LIMIT ?)
            """;
    private static final String CURRENT_IN_PLAN_ORDER = """
            v.version = p.current_version
              AND p.id IN (SELECT id FROM post
                            WHERE campaign_key = ?
                              AND position > coalesce((SELECT position FROM post WHERE campaign_key = ? AND key = ?), 0)
                            ORDER BY position LIMIT ?)
            """;

    private final JdbcClient jdbc;

    VersionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WrittenPost> allOf(PostId id) {
        return read("p.key, v.version", OF_POST, id.value());
    }

    List<WrittenPost> currentOf(UUID[] posts) {
        return read("p.key", CURRENT_OF_POSTS, (Object) posts);
    }

    List<WrittenPost> currentOf(String campaign, String after, int limit) {
        return read("p.key", CURRENT_OF_CAMPAIGN, campaign, after, limit);
    }

    List<WrittenPost> inPlanOrder(String campaign, String after, int limit) {
        return read("p.position", CURRENT_IN_PLAN_ORDER, campaign, campaign, after, limit);
    }

    private List<WrittenPost> read(String order, String condition, Object... parameters) {
        Map<Version, Map<String, String>> bodies = bodies(condition, parameters);
        Map<Version, List<Illustration>> illustrations = illustrations(condition, parameters);
        Map<Version, List<Placement>> placements = placements(condition, parameters);
        return jdbc.sql("""
                        SELECT p.id, p.campaign_key, p.key, v.*, extract(epoch FROM v.not_after)::bigint AS not_after_seconds
                          FROM post p JOIN post_version v ON v.post_id = p.id
                         WHERE %s
                         ORDER BY %s
                        """.formatted(condition, order))
                .params(parameters)
                .query((row, number) -> {
                    Version version = Version.of(row);
                    Message message = message(
                            row,
                            bodies.getOrDefault(version, Map.of()),
                            illustrations.getOrDefault(version, List.of()),
                            placements.getOrDefault(version, List.of()));
                    return new WrittenPost(post(row, number), message, created(row));
                })
                .list();
    }

    private Map<Version, Map<String, String>> bodies(String condition, Object... parameters) {
        Map<Version, Map<String, String>> bodies = new HashMap<>();
        jdbc.sql("""
                        SELECT b.*
                          FROM post p JOIN post_version v ON v.post_id = p.id
                               JOIN post_variant b ON b.post_id = v.post_id AND b.version = v.version
                               JOIN campaign c ON c.key = p.campaign_key
                         WHERE %s
                         ORDER BY array_position(c.languages, b.language), b.language
                        """.formatted(condition)).params(parameters).query(row -> {
            bodies.computeIfAbsent(Version.of(row), version -> new LinkedHashMap<>())
                    .put(row.getString("language"), row.getString("body"));
        });
        return bodies;
    }

    private Map<Version, List<Illustration>> illustrations(String condition, Object... parameters) {
        Map<Version, List<Illustration>> illustrations = new HashMap<>();
        jdbc.sql("""
                        SELECT i.*, m.type, m.bytes, m.width, m.height
                          FROM post p JOIN post_version v ON v.post_id = p.id
                               JOIN post_picture i ON i.post_id = v.post_id AND i.version = v.version
                               JOIN medium m ON m.digest = i.digest
                         WHERE %s
                         ORDER BY i.position
                        """.formatted(condition)).params(parameters).query(row -> {
            illustrations
                    .computeIfAbsent(Version.of(row), version -> new ArrayList<>())
                    .add(IllustrationRow.read(row));
        });
        return illustrations;
    }

    private Map<Version, List<Placement>> placements(String condition, Object... parameters) {
        Map<Version, List<Placement>> placements = new HashMap<>();
        jdbc.sql("""
                        SELECT a.*
                          FROM post p JOIN post_version v ON v.post_id = p.id
                               JOIN publication a ON a.post_id = v.post_id AND a.version = v.version
                         WHERE %s
                         ORDER BY a.position
                        """.formatted(condition)).params(parameters).query(row -> {
            placements
                    .computeIfAbsent(Version.of(row), version -> new ArrayList<>())
                    .add(placement(row));
        });
        return placements;
    }

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("campaign_key"),
                row.getString("key"),
                row.getInt("version"),
                State.of(row.getString("state")),
                row.getString("fingerprint"),
                row.getInt("round"));
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("account_key"),
                row.getString("channel"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")));
    }

    private static Message message(
            ResultSet row, Map<String, String> bodies, List<Illustration> illustrations, List<Placement> placements)
            throws SQLException {
        return new Message(
                row.getString("title"),
                timing(row),
                bodies,
                row.getString("link"),
                row.getBoolean("thread"),
                illustrations,
                new Evidence(
                        row.getString("figure"),
                        row.getString("source"),
                        row.getString("source_url"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("to_renew")),
                new Tags(
                        texts(row, "regions"),
                        texts(row, "themes"),
                        texts(row, "lenses"),
                        texts(row, "objectives").stream().map(Integer::valueOf).toList()),
                new Hashtags(texts(row, "campaign_hashtags"), texts(row, "partner_hashtags")),
                placements);
    }

    private static Timing timing(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        String anchor = row.getString("anchor_key");
        return new Timing(
                anchor == null ? null : new Occurrence(anchor, row.getInt("occurrence")),
                row.getObject("date", LocalDate.class),
                Period.parse(row.getString("date_offset")),
                row.getObject("local_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                Duration.ofSeconds(row.getLong("not_after_seconds")));
    }

    private static Act created(ResultSet row) throws SQLException {
        return new Act(
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Names a version of a post. */
    private record Version(UUID post, int number) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(row.getObject("post_id", UUID.class), row.getInt("version"));
        }
    }
}
