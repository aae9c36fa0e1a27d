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
            INSERT INTO anchor (campaign, anchor, occurrence)
            SELECT * FROM unnest(:campaigns::text[], :anchors::text[], :occurrences::integer[])
                AS heard (campaign, anchor, occurrence)
            ORDER BY campaign, anchor, occurrence
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT campaign, anchor, occurrence, revision FROM anchor
            WHERE (campaign, anchor, occurrence)
                IN (SELECT * FROM unnest(:campaigns::text[], :anchors::text[], :occurrences::integer[]))
            ORDER BY campaign, anchor, occurrence
            FOR NO KEY UPDATE
            """;

    private static final String SAVE = """
            UPDATE anchor
            SET date = row.date, revision = row.revision, signature = row.signature, key_id = row.key_id
            FROM json_to_recordset(:rows::json)
                AS row (campaign text, anchor text, occurrence integer, date date, revision bigint, signature text,
                        key_id text)
            WHERE (anchor.campaign, anchor.anchor, anchor.occurrence) = (row.campaign, row.anchor, row.occurrence)
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
        Integer[] occurrences = anchors.stream().map(Anchor::occurrence).toArray(Integer[]::new);
        jdbc.sql(HEAR_OF)
                .param("campaigns", campaigns)
                .param("anchors", keys)
                .param("occurrences", occurrences)
                .update();
        Map<Anchor, Long> revisions = new HashMap<>();
        jdbc.sql(LOCK)
                .param("campaigns", campaigns)
                .param("anchors", keys)
                .param("occurrences", occurrences)
                .query(row -> {
                    revisions.put(
                            new Anchor(row.getString("campaign"), row.getString("anchor"), row.getInt("occurrence")),
                            row.getLong("revision"));
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
            String campaign,
            String anchor,
            int occurrence,
            @Nullable LocalDate date,
            long revision,
            String signature,
            String keyId) {

        static Row of(Dating dating) {
            return new Row(
                    dating.anchor().campaign(),
                    dating.anchor().key(),
                    dating.anchor().occurrence(),
                    dating.date(),
                    dating.revision(),
                    dating.proof().signature(),
                    dating.proof().keyId());
        }
    }
}
