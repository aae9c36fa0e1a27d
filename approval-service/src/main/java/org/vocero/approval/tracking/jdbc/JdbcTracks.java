package org.vocero.approval.tracking.jdbc;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Refusal;
import org.vocero.approval.tracking.Track;
import org.vocero.approval.tracking.Tracks;

/** A batch of events costs four statements, however many events and publications it has. */
@Repository
class JdbcTracks implements Tracks {

    private final JdbcClient database;
    private final WriterLock writerLock;
    private final Rows rows;

    JdbcTracks(JdbcClient database, WriterLock writerLock, Rows rows) {
        this.database = database;
        this.writerLock = writerLock;
        this.rows = rows;
    }

    @Override
    public Set<UUID> remember(Collection<Happening> happenings) {
        writerLock.acquire();
        return new HashSet<>(database.sql("""
                        INSERT INTO tracking_event (publication_id, event_id, kind, version, revision, said_at, at, post_id, campaign,
                            account, channel, language, title, due_at, until, url, detail, token, cost)
                        SELECT publication_id, event_id, kind, version, revision, said_at, at, post_id, campaign,
                            account, channel, language, title, due_at, until, url, detail, token, cost
                        FROM jsonb_populate_recordset(NULL::tracking_event, :rows::jsonb)
                        ON CONFLICT DO NOTHING
                        RETURNING publication_id
                        """)
                .param("rows", rows.ofHappenings(happenings))
                .query(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, List<Happening>> histories(Set<UUID> publications) {
        return database
                .sql("SELECT * FROM tracking_event WHERE publication_id = ANY (:ids::uuid[])")
                .param("ids", publications.stream().map(UUID::toString).toArray(String[]::new))
                .query(Mapping::happening)
                .list()
                .stream()
                .collect(groupingBy(happening -> happening.publication().id()));
    }

    @Override
    public void show(Collection<Track> tracks) {
        database.sql("""
                        INSERT INTO publication_tracking (publication_id, post_id, campaign, account, channel, state,
                            version, revision, language, title, due_at, released_at, published_at, until, url, detail, token, cost)
                        SELECT publication_id, post_id, campaign, account, channel, state,
                            version, revision, language, title, due_at, released_at, published_at, until, url, detail, token, cost
                        FROM jsonb_populate_recordset(NULL::publication_tracking, :rows::jsonb)
                        ON CONFLICT (publication_id) DO UPDATE SET
                            (state, version, revision, language, title, due_at, released_at, published_at, until, url, detail, token, cost)
                            = (excluded.state, excluded.version, excluded.revision, excluded.language, excluded.title, excluded.due_at,
                               excluded.released_at, excluded.published_at, excluded.until, excluded.url, excluded.detail, excluded.token, excluded.cost)
                        """).param("rows", rows.ofTracks(tracks)).update();
    }

    @Override
    public void refuse(Collection<Refusal> refusals) {
        database.sql("""
                        INSERT INTO refused_due_event (origin, publication_id, post_id, version, campaign, account, channel,
                            reason, detail, refused_at)
                        SELECT origin, publication_id, post_id, version, campaign, account, channel,
                            reason, detail, refused_at
                        FROM jsonb_populate_recordset(NULL::refused_due_event, :rows::jsonb)
                        ON CONFLICT DO NOTHING
                        """).param("rows", rows.ofRefusals(refusals)).update();
    }
}
