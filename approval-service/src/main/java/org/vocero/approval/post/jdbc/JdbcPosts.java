package org.vocero.approval.post.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Transition;
import org.vocero.approval.post.WrittenPost;

@Repository
class JdbcPosts implements Posts {

    private static final int BATCH = 1_000;

    private static final String SELECT_CURRENT = """
            SELECT p.id, p.campaign_key, p.key, v.version, v.state, v.fingerprint, v.round
              FROM post p JOIN post_version v ON v.post_id = p.id AND v.version = p.current_version
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final VersionReader versions;
    private final VersionWriter writer;

    JdbcPosts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.versions = new VersionReader(jdbc);
        this.writer = new VersionWriter(template);
    }

    @Override
    public Optional<Post> find(PostId id) {
        return jdbc.sql(SELECT_CURRENT + "WHERE p.id = ?")
                .param(id.value())
                .query(VersionReader::post)
                .optional();
    }

    /**
     * Locks first and reads in a second statement: a statement that waited for a lock sees the locked row as it is now, and the
     * rows joined to it as they were before it waited.
     */
    @Override
    public Optional<Post> lock(PostId id) {
        jdbc.sql("SELECT FROM post WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, number) -> number)
                .optional();
        return find(id);
    }

    @Override
    public List<Post> lock(Collection<PostId> ids) {
        UUID[] all = ids.stream().map(PostId::value).toArray(UUID[]::new);
        jdbc.sql("SELECT FROM post WHERE id = ANY (?) ORDER BY id FOR UPDATE")
                .param(all)
                .query((row, number) -> number)
                .list();
        return jdbc.sql(SELECT_CURRENT + "WHERE p.id = ANY (?) ORDER BY p.id")
                .param(all)
                .query(VersionReader::post)
                .list();
    }

    @Override
    public List<Post> lockAll(String campaign) {
        jdbc.sql("SELECT FROM post WHERE campaign_key = ? ORDER BY id FOR UPDATE")
                .param(campaign)
                .query((row, number) -> number)
                .list();
        return jdbc.sql(SELECT_CURRENT + "WHERE p.campaign_key = ? ORDER BY p.id")
                .param(campaign)
                .query(VersionReader::post)
                .list();
    }

    @Override
    public List<WrittenPost> ofCampaign(String campaign, String after, int limit) {
        return versions.currentOf(campaign, after, limit);
    }

    @Override
    public List<WrittenPost> inPlanOrder(String campaign, String after, int limit) {
        return versions.inPlanOrder(campaign, after, limit);
    }

    @Override
    public List<WrittenPost> versions(PostId id) {
        return versions.allOf(id);
    }

    @Override
    public Message message(PostId id, int version) {
        return versions.allOf(id).stream()
                .filter(written -> written.post().version() == version)
                .map(WrittenPost::message)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version " + version + " of " + id));
    }

    @Override
    public Map<PostId, Message> messages(Collection<PostId> ids) {
        return versions.currentOf(ids.stream().map(PostId::value).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(written -> written.post().id(), WrittenPost::message));
    }

    @Override
    public void add(Collection<Revision> revisions, Act act) {
        writer.add(revisions, act);
    }

    @Override
    public void change(Collection<Transition> transitions) {
        int[][] changed = template.batchUpdate(
                "UPDATE post_version SET state = ? WHERE post_id = ? AND version = ? AND state = ?",
                transitions,
                BATCH,
                (statement, step) -> {
                    statement.setString(1, step.after().state().word());
                    statement.setObject(2, step.after().id().value());
                    statement.setInt(3, step.after().version());
                    statement.setString(4, step.before().state().word());
                });
        if (Arrays.stream(changed).flatMapToInt(Arrays::stream).anyMatch(rows -> rows != 1)) {
            throw new IllegalStateException("a version is no longer in the state that it was read in");
        }
    }
}
