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
                        WHERE post.campaign_key = :campaign AND post.kept AND version.state IN ('draft', 'approved')
                          AND version.occurrence < anchor.occurrence
                          AND NOT EXISTS (
                              SELECT FROM publication_schedule due
                              LEFT JOIN anchor_occurrence followed ON followed.campaign_key = post.campaign_key
                                  AND followed.anchor_key = due.anchor_key AND followed.occurrence = due.occurrence
                              WHERE due.post_id = post.id AND due.version = version.version
                                AND ((coalesce(due.date, followed.date) + due.date_offset::interval + due.local_time::interval)
                                    AT TIME ZONE due.zone + due.not_after < :now) IS NOT TRUE)
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
