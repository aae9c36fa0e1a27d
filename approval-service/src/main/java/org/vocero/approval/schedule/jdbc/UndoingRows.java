package org.vocero.approval.schedule.jdbc;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.approval.post.PostId;
import org.vocero.approval.schedule.Undoing;
import org.vocero.approval.schedule.Undoing.Drafted;
import org.vocero.approval.schedule.Undoing.Revised;
import org.vocero.composition.When;

/** What a move changed, and what was there before. */
final class UndoingRows {

    private static final String BEFORE = """
            SELECT moved.publication_id, moved.version, moved.revision, moved.post_id,
                CASE WHEN was.revision IS NULL THEN version.anchor_key ELSE was.anchor_key END AS anchor_key,
                CASE WHEN was.revision IS NULL THEN version.occurrence ELSE was.occurrence END AS occurrence,
                CASE WHEN was.revision IS NULL THEN version.date ELSE was.date END AS date,
                coalesce(was.date_offset, version.date_offset) AS date_offset,
                coalesce(was.local_time, version.local_time) AS local_time,
                coalesce(was.zone, place.zone) AS zone,
                extract(epoch FROM coalesce(was.not_after, version.not_after))::bigint AS grace
            FROM rescheduling moved
            JOIN publication place ON place.id = moved.publication_id AND place.version = moved.version
            JOIN post_version version ON version.post_id = moved.post_id AND version.version = moved.version
            LEFT JOIN rescheduling was ON was.publication_id = moved.publication_id AND was.version = moved.version
                AND was.revision = moved.revision - 1
            WHERE moved.move_id = :move
            """;

    private static final String DRAFTS = """
            SELECT draft.post_id, draft.version, was.anchor_key AS said_anchor, was.occurrence AS said_occurrence, was.date AS said_date,
                was.date_offset AS said_offset, was.local_time AS said_time, was.zone AS said_zone,
                extract(epoch FROM was.not_after)::bigint AS said_grace
            FROM moved_draft draft
            JOIN post_version was ON was.post_id = draft.post_id AND was.version = draft.version - 1
            WHERE draft.move_id = :move
            """;

    private final JdbcClient jdbc;

    UndoingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Undoing> find(String campaign, UUID move) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM move later WHERE later.undoes = move.id)
                        FROM move WHERE id = :move AND campaign_key = :campaign
                        """)
                .param("move", move)
                .param("campaign", campaign)
                .query(Boolean.class)
                .optional()
                .map(undone -> read(move, undone));
    }

    private Undoing read(UUID move, boolean undone) {
        Map<UUID, Revised> revisions = new HashMap<>();
        Map<UUID, When> before = new HashMap<>();
        Map<PostId, Drafted> drafts = new HashMap<>();
        Set<PostId> posts = new LinkedHashSet<>();
        jdbc.sql(BEFORE).param("move", move).query(row -> {
            UUID publication = row.getObject("publication_id", UUID.class);
            revisions.put(publication, new Revised(row.getInt("version"), row.getLong("revision")));
            before.put(publication, MovableRows.when(row));
            posts.add(new PostId(row.getObject("post_id", UUID.class)));
        });
        jdbc.sql(DRAFTS).param("move", move).query(row -> {
            PostId post = new PostId(row.getObject("post_id", UUID.class));
            drafts.put(post, new Drafted(row.getInt("version"), MovableRows.timing(row)));
            posts.add(post);
        });
        return new Undoing(undone, revisions, before, drafts, List.copyOf(posts));
    }
}
