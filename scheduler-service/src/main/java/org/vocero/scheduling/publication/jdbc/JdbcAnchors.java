package org.vocero.scheduling.publication.jdbc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.AnchorDates;
import org.vocero.scheduling.publication.Anchors;

/** Holds anchors with a share lock, which excludes whoever dates one; an anchor not heard of gets its row, so that there is one to lock. */
@Repository
class JdbcAnchors implements Anchors {

    private static final String HEAR_OF = """
            INSERT INTO anchor (campaign, anchor, occurrence)
            SELECT * FROM unnest(:campaigns::text[], :anchors::text[], :occurrences::integer[])
                AS heard (campaign, anchor, occurrence)
            ORDER BY campaign, anchor, occurrence
            ON CONFLICT DO NOTHING
            """;

    private static final String HOLD = """
            SELECT campaign, anchor, occurrence, date FROM anchor
            WHERE (campaign, anchor, occurrence)
                IN (SELECT * FROM unnest(:campaigns::text[], :anchors::text[], :occurrences::integer[]))
            ORDER BY campaign, anchor, occurrence
            FOR SHARE
            """;

    private final JdbcClient jdbc;

    JdbcAnchors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AnchorDates hold(Set<Anchor> anchors) {
        if (anchors.isEmpty()) {
            return new AnchorDates(Map.of());
        }
        String[] campaigns = anchors.stream().map(Anchor::campaign).toArray(String[]::new);
        String[] keys = anchors.stream().map(Anchor::key).toArray(String[]::new);
        Integer[] occurrences = anchors.stream().map(Anchor::occurrence).toArray(Integer[]::new);
        jdbc.sql(HEAR_OF)
                .param("campaigns", campaigns)
                .param("anchors", keys)
                .param("occurrences", occurrences)
                .update();
        Map<Anchor, LocalDate> dates = new HashMap<>();
        jdbc.sql(HOLD)
                .param("campaigns", campaigns)
                .param("anchors", keys)
                .param("occurrences", occurrences)
                .query(row -> {
                    LocalDate date = row.getObject("date", LocalDate.class);
                    if (date != null) {
                        dates.put(
                                new Anchor(
                                        row.getString("campaign"), row.getString("anchor"), row.getInt("occurrence")),
                                date);
                    }
                });
        return new AnchorDates(dates);
    }
}
