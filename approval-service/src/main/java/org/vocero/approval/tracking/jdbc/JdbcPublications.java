package org.vocero.approval.tracking.jdbc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Refusal;
import org.vocero.approval.tracking.State;

/** Every list is read along an index, whatever its length; the page is cut before the posts are looked up. */
@Repository
class JdbcPublications implements Publications {

    private static final String WITH_POST_KEY = """
            SELECT tracked.*, post.key AS post_key, said.local_time AS said_time, said.zone AS said_zone
            FROM (%s) AS tracked
            LEFT JOIN post ON post.id = tracked.post_id
            LEFT JOIN publication_schedule said ON said.id = tracked.publication_id AND said.version = tracked.version
            ORDER BY %s
            """;

    private final JdbcClient database;

    JdbcPublications(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Listed> list(String campaign, Filter filter, @Nullable Position after, int limit) {
        String page = "SELECT * FROM publication_tracking WHERE campaign = :campaign"
                + (filter.state() == null ? "" : " AND state = :state")
                + (filter.channel() == null ? "" : " AND channel = :channel")
                + (filter.account() == null ? "" : " AND account = :account")
                + (after == null ? "" : " AND (sort_at, publication_id) > (:sortAt::timestamptz, :id)")
                + " ORDER BY sort_at, publication_id LIMIT :limit";
        return database.sql(WITH_POST_KEY.formatted(page, "sort_at, publication_id"))
                .param("campaign", campaign)
                .param("state", filter.state() == null ? null : filter.state().key())
                .param("channel", filter.channel())
                .param("account", filter.account())
                .param("sortAt", after == null ? null : sortAt(after))
                .param("id", after == null ? null : after.publicationId())
                .param("limit", limit)
                .query(Mapping::listed)
                .list();
    }

    @Override
    public Map<State, Long> countByState(String campaign) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.sql("SELECT state, count(*) AS n FROM publication_tracking WHERE campaign = :campaign GROUP BY state")
                .param("campaign", campaign)
                .query(row -> {
                    counts.put(State.of(row.getString("state")).orElseThrow(), row.getLong("n"));
                });
        return counts;
    }

    @Override
    public List<Listed> ofPost(UUID postId) {
        return database.sql(
                        WITH_POST_KEY.formatted("SELECT * FROM publication_tracking WHERE post_id = :post", "account"))
                .param("post", postId)
                .query(Mapping::listed)
                .list();
    }

    @Override
    public Optional<Listed> find(UUID publicationId) {
        return database.sql(WITH_POST_KEY.formatted(
                        "SELECT * FROM publication_tracking WHERE publication_id = :id", "publication_id"))
                .param("id", publicationId)
                .query(Mapping::listed)
                .optional();
    }

    @Override
    public List<Happening> history(UUID publicationId) {
        return database.sql("SELECT * FROM tracking_event WHERE publication_id = :id ORDER BY at DESC, event_id")
                .param("id", publicationId)
                .query(Mapping::happening)
                .list();
    }

    @Override
    public List<Refusal> refusals(int limit) {
        return database.sql("SELECT * FROM refused_due_event ORDER BY refused_at DESC, origin LIMIT :limit")
                .param("limit", limit)
                .query(Mapping::refusal)
                .list();
    }

    @Override
    public long countRefusals() {
        return database.sql("SELECT count(*) FROM refused_due_event")
                .query(Long.class)
                .single();
    }

    private static String sortAt(Position position) {
        Instant due = position.dueAt();
        return due == null ? "infinity" : due.toString();
    }
}
