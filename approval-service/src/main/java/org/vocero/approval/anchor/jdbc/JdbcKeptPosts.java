package org.vocero.approval.anchor.jdbc;

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
    public List<PostId> leftBehind(String campaign, int atMost) {
        return jdbc.sql("""
                        SELECT post.id
                        FROM post
                        JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
                        JOIN anchor ON anchor.campaign_key = post.campaign_key AND anchor.key = version.anchor_key
                        WHERE post.campaign_key = :campaign AND post.kept AND version.state IN ('draft', 'approved')
                          AND version.occurrence < anchor.occurrence
                        ORDER BY post.id
                        LIMIT :limit
                        """).param("campaign", campaign).param("limit", atMost).query(UUID.class).list().stream()
                .map(PostId::new)
                .toList();
    }
}
