package org.vocero.scheduling.publication.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.publication.Post;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.Posts;
import org.vocero.scheduling.publication.Publication;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Locks posts, then their publications, each in the order of their ids. */
@Repository
class JdbcPosts implements Posts {

    private static final String HEAR_OF = """
            INSERT INTO post (post_id)
            SELECT post_id FROM unnest(:posts::uuid[]) AS heard (post_id)
            ORDER BY post_id
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT post_id, approved_version, withdrawn_version FROM post
            WHERE post_id = ANY (:posts::uuid[])
            ORDER BY post_id
            FOR UPDATE
            """;

    private static final String LOCK_PUBLICATIONS = """
            SELECT %s FROM publication
            WHERE post_id = ANY (:posts::uuid[])
            ORDER BY publication_id
            FOR UPDATE
            """.formatted(PublicationRow.COLUMNS);

    private static final String SAVE = """
            UPDATE post SET approved_version = row.approved_version, withdrawn_version = row.withdrawn_version
            FROM json_to_recordset(:rows::json) AS row (post_id uuid, approved_version integer, withdrawn_version integer)
            WHERE post.post_id = row.post_id
            """;

    private static final String SAVE_PUBLICATIONS = """
            INSERT INTO publication (%1$s)
            SELECT %1$s FROM json_to_recordset(:rows::json) AS row (%2$s)
            ON CONFLICT (publication_id) DO UPDATE SET
                post_id = EXCLUDED.post_id, version = EXCLUDED.version, schedule_revision = EXCLUDED.schedule_revision, campaign = EXCLUDED.campaign,
                account = EXCLUDED.account, channel = EXCLUDED.channel, language = EXCLUDED.language,
                anchor = EXCLUDED.anchor, occurrence = EXCLUDED.occurrence, fixed_date = EXCLUDED.fixed_date, day_offset = EXCLUDED.day_offset,
                local_time = EXCLUDED.local_time, zone = EXCLUDED.zone, grace_seconds = EXCLUDED.grace_seconds,
                state = EXCLUDED.state, due_at = EXCLUDED.due_at, not_after = EXCLUDED.not_after,
                settled_at = EXCLUDED.settled_at,
                message_bytes = CASE WHEN (publication.version, publication.schedule_revision) = (EXCLUDED.version, EXCLUDED.schedule_revision)
                    THEN publication.message_bytes END
            """.formatted(PublicationRow.COLUMNS, PublicationRow.TYPED_COLUMNS);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPosts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<PostId, Post> lock(Set<PostId> ids) {
        String[] posts = ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
        jdbc.sql(HEAR_OF).param("posts", posts).update();
        List<PostRow> rows = jdbc.sql(LOCK)
                .param("posts", posts)
                .query((row, number) -> new PostRow(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
        Map<PostId, List<Publication>> theirs =
                jdbc.sql(LOCK_PUBLICATIONS).param("posts", posts).query(PublicationRow::read).list().stream()
                        .collect(groupingBy(Publication::post));
        return rows.stream()
                .map(row -> row.with(theirs.getOrDefault(new PostId(row.postId()), List.of())))
                .collect(toMap(Post::id, Function.identity()));
    }

    @Override
    public void save(Collection<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        save(SAVE, posts.stream().map(PostRow::of).toList());
        save(
                SAVE_PUBLICATIONS,
                posts.stream()
                        .flatMap(post -> post.publications().values().stream())
                        .map(PublicationRow::of)
                        .toList());
    }

    private void save(String sql, List<?> rows) {
        jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record PostRow(UUID postId, int approvedVersion, int withdrawnVersion) {

        static PostRow of(Post post) {
            return new PostRow(post.id().value(), post.approvedVersion(), post.withdrawnVersion());
        }

        Post with(List<Publication> publications) {
            return new Post(
                    new PostId(postId),
                    approvedVersion,
                    withdrawnVersion,
                    publications.stream().collect(toMap(Publication::id, Function.identity())));
        }
    }
}
