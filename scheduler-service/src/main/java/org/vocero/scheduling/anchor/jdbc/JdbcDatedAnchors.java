package org.vocero.scheduling.anchor.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.anchor.DatedAnchors;
import org.vocero.scheduling.anchor.Dating;
import org.vocero.scheduling.publication.Anchor;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Locks anchors in the order of their keys, and before any publication. */
@Repository
class JdbcDatedAnchors implements DatedAnchors {

    private static final String HEAR_OF = """
            INSERT INTO anchor (campaign, anchor)
            SELECT campaign, anchor FROM unnest(:campaigns::text[], :anchors::text[]) AS heard (campaign, anchor)
            ORDER BY campaign, anchor
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT campaign, anchor, revision FROM anchor
            WHERE (campaign, anchor) IN (SELECT * FROM unnest(:campaigns::text[], :anchors::text[]))
            ORDER BY campaign, anchor
            FOR NO KEY UPDATE
            """;

    private static final String SAVE = """
            UPDATE anchor
            SET date = row.date, revision = row.revision, signature = row.signature, key_id = row.key_id
            FROM json_to_recordset(:rows::json)
                AS row (campaign text, anchor text, date date, revision bigint, signature text, key_id text)
            WHERE (anchor.campaign, anchor.anchor) = (row.campaign, row.anchor)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDatedAnchors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<Anchor, Long> lock(Set<Anchor> anchors) {
        String[] campaigns = anchors.stream().map(Anchor::campaign).toArray(String[]::new);
        String[] keys = anchors.stream().map(Anchor::key).toArray(String[]::new);
        jdbc.sql(HEAR_OF).param("campaigns", campaigns).param("anchors", keys).update();
        Map<Anchor, Long> revisions = new HashMap<>();
        jdbc.sql(LOCK).param("campaigns", campaigns).param("anchors", keys).query(row -> {
            revisions.put(new Anchor(row.getString("campaign"), row.getString("anchor")), row.getLong("revision"));
        });
        return revisions;
    }

    @Override
    public void save(Collection<Dating> datings) {
        if (!datings.isEmpty()) {
            jdbc.sql(SAVE)
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    datings.stream().map(Row::of).toList()))
                    .update();
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            String campaign, String anchor, @Nullable LocalDate date, long revision, String signature, String keyId) {

        static Row of(Dating dating) {
            return new Row(
                    dating.anchor().campaign(),
                    dating.anchor().key(),
                    dating.date(),
                    dating.revision(),
                    dating.proof().signature(),
                    dating.proof().keyId());
        }
    }
}
