package org.vocero.approval.feed.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.audit.Act;
import org.vocero.approval.feed.Feed;
import org.vocero.approval.feed.Feeds;
import org.vocero.approval.feed.Scope;

@Repository
class JdbcFeeds implements Feeds {

    private final JdbcClient database;

    JdbcFeeds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(Feed feed, String digest) {
        database.sql("""
                        INSERT INTO feed (id, digest, scope, target, offered_by, offered_at)
                        VALUES (:id, :digest, :scope, :target, :by, :at)
                        """)
                .param("id", feed.id())
                .param("digest", digest)
                .param("scope", feed.scope().key())
                .param("target", feed.target())
                .param("by", feed.offered().who())
                .param("at", at(feed.offered()))
                .update();
    }

    @Override
    public List<Feed> standing() {
        return database.sql("SELECT * FROM feed WHERE revoked_at IS NULL ORDER BY offered_at DESC, id")
                .query(JdbcFeeds::feed)
                .list();
    }

    @Override
    public Optional<Feed> standing(String digest) {
        return database.sql("SELECT * FROM feed WHERE digest = :digest AND revoked_at IS NULL")
                .param("digest", digest)
                .query(JdbcFeeds::feed)
                .optional();
    }

    @Override
    public Optional<Feed> lock(UUID id) {
        return database.sql("SELECT * FROM feed WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(JdbcFeeds::feed)
                .optional();
    }

    @Override
    public void revoke(Feed revoked) {
        Act act = Objects.requireNonNull(revoked.revoked(), "not revoked");
        database.sql("UPDATE feed SET revoked_by = :by, revoked_at = :at WHERE id = :id")
                .param("by", act.who())
                .param("at", at(act))
                .param("id", revoked.id())
                .update();
    }

    private static OffsetDateTime at(Act act) {
        return OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC);
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                Scope.of(row.getString("scope")).orElseThrow(),
                row.getString("target"),
                Objects.requireNonNull(act(row, "offered")),
                act(row, "revoked"));
    }

    private static @Nullable Act act(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null ? null : new Act(row.getString(what + "_by"), at.toInstant());
    }
}
