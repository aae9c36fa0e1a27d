package org.vocero.scheduling.publication.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.Publication;
import org.vocero.scheduling.publication.PublicationId;
import org.vocero.scheduling.publication.Publications;
import tools.jackson.databind.json.JsonMapper;

/** Locks in the order of the publications' ids, as {@link JdbcPosts} does, so that two of them wait for each other and never deadlock. */
@Repository
class JdbcPublications implements Publications {

    private static final String LOCK_FOLLOWERS = """
            SELECT %s FROM publication
            WHERE campaign = :campaign AND anchor = :anchor AND occurrence = :occurrence AND state IN ('planned', 'scheduled', 'missed')
            ORDER BY publication_id
            FOR UPDATE
            """.formatted(PublicationRow.COLUMNS);

    private static final String SCHEDULED_AFTER = """
            SELECT %s FROM publication
            WHERE state = 'scheduled' AND publication_id > :after
            ORDER BY publication_id
            LIMIT :at_most
            """.formatted(PublicationRow.COLUMNS);

    private static final String LOCK_SCHEDULED = """
            SELECT %s FROM publication
            WHERE state = 'scheduled' AND publication_id = ANY (:ids::uuid[])
            ORDER BY publication_id
            FOR UPDATE
            """.formatted(PublicationRow.COLUMNS);

    private static final String SAVE = """
            UPDATE publication
            SET state = row.state, due_at = row.due_at, not_after = row.not_after, settled_at = row.settled_at
            FROM json_to_recordset(:rows::json)
                AS row (publication_id uuid, state text, due_at timestamptz, not_after timestamptz, settled_at timestamptz)
            WHERE publication.publication_id = row.publication_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPublications(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Publication> lockFollowers(Anchor anchor) {
        return jdbc.sql(LOCK_FOLLOWERS)
                .param("campaign", anchor.campaign())
                .param("anchor", anchor.key())
                .param("occurrence", anchor.occurrence())
                .query(PublicationRow::read)
                .list();
    }

    @Override
    public List<Publication> scheduledAfter(Optional<PublicationId> id, int atMost) {
        return jdbc.sql(SCHEDULED_AFTER)
                .param("after", id.map(PublicationId::value).orElse(new UUID(0, 0)))
                .param("at_most", atMost)
                .query(PublicationRow::read)
                .list();
    }

    @Override
    public List<Publication> lockScheduled(Set<PublicationId> ids) {
        return jdbc.sql(LOCK_SCHEDULED)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(PublicationRow::read)
                .list();
    }

    @Override
    public void save(Collection<Publication> publications) {
        if (!publications.isEmpty()) {
            jdbc.sql(SAVE)
                    .param(
                            "rows",
                            json.writeValueAsString(publications.stream()
                                    .map(PublicationRow::of)
                                    .toList()))
                    .update();
        }
    }
}
