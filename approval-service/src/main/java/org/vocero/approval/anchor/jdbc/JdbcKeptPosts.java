package org.vocero.approval.anchor.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.anchor.KeptPosts;
import org.vocero.approval.post.PostId;

@Repository
class JdbcKeptPosts implements KeptPosts {

    private final JdbcClient jdbc;

    JdbcKeptPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKept(PostId post) {
        return jdbc.sql("SELECT kept FROM post WHERE id = ?")
                .param(post.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void keep(PostId post, boolean kept) {
        jdbc.sql("UPDATE post SET kept = ? WHERE id = ?")
                .param(kept)
                .param(post.value())
                .update();
    }

    @Override
    public List<PostId> leftBehind(String campaign, Instant now, int atMost) {
        return jdbc
                .sql("""
                        SELECT post.id
                        FROM post
                        JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
                        JOIN anchor ON anchor.campaign_key = post.campaign_key AND anchor.key = version.anchor_key
                        JOIN anchor_occurrence was ON was.campaign_key = anchor.campaign_key
                            AND was.anchor_key = anchor.key AND was.occurrence = version.occurrence
                        WHERE post.campaign_key = :campaign AND post.kept AND version.state IN ('draft', 'approved')
                          AND version.occurrence < anchor.occurrence
                          AND NOT EXISTS (
                              SELECT FROM publication
                              WHERE publication.post_id = post.id AND publication.version = version.version
                                AND (was.date + version.date_offset::interval + version.local_time::interval)
                                    AT TIME ZONE publication.zone + version.not_after >= :now)
                        ORDER BY post.id
                        LIMIT :limit
                        """)
                .param("campaign", campaign)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", atMost)
                .query(UUID.class)
                .list()
                .stream()
                .map(PostId::new)
                .toList();
    }
}
