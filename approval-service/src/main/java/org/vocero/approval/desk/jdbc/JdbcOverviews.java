package org.vocero.approval.desk.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.desk.CampaignOverview;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.desk.PostFilter;
import org.vocero.approval.desk.PostLine;
import org.vocero.approval.desk.PostPage;

@Repository
class JdbcOverviews implements Overviews {

    private static final int PAGE = 50;

    /** A post in the state of its current version, on the day that its campaign's events give it. */
    private static final String POSTS = """
            SELECT post.key, version.title, version.version, version.state, said.anchor_key,
                coalesce(said.date, anchor.date) AS anchor_date, said.date_offset, said.local_time,
                publications.languages, publications.channels, publications.accounts
            FROM post
            JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
            JOIN post_schedule said ON said.post_id = post.id AND said.version = version.version
            LEFT JOIN anchor_occurrence anchor ON anchor.campaign_key = post.campaign_key
                AND anchor.anchor_key = said.anchor_key AND anchor.occurrence = said.occurrence
            CROSS JOIN LATERAL (
                SELECT array_agg(DISTINCT language ORDER BY language) AS languages,
                    array_agg(DISTINCT channel ORDER BY channel DESC) AS channels, count(*) AS accounts
                FROM publication
                WHERE publication.post_id = post.id AND publication.version = version.version) AS publications
            WHERE post.campaign_key = :campaign
            """;

    private static final String MATCHES_TEXT = """
             AND (post.key ILIKE :text OR version.title ILIKE :text OR EXISTS (
                SELECT FROM post_variant variant
                WHERE variant.post_id = post.id AND variant.version = version.version AND variant.body ILIKE :text))
            """;

    /** Posts that follow an event without a date are in the order that they will have once it has one. */
    private static final String IN_ORDER_OF_DATE = """
             ORDER BY coalesce(said.date, anchor.date) + said.date_offset::interval NULLS LAST, said.anchor_key,
                date '2000-01-01' + said.date_offset::interval, said.local_time, post.key
            """;

    private final JdbcClient database;
    private final CampaignOverviewRows campaigns;

    JdbcOverviews(JdbcClient database, CampaignOverviewRows campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    @Override
    public List<CampaignOverview> campaigns() {
        return database.sql(CampaignOverviewRows.SELECT + " ORDER BY campaign.key")
                .query(campaigns::overview)
                .list();
    }

    @Override
    public Optional<CampaignOverview> campaign(String key) {
        return database.sql(CampaignOverviewRows.SELECT + " WHERE campaign.key = :key")
                .param("key", key)
                .query(campaigns::overview)
                .optional();
    }

    @Override
    public PostPage posts(String campaign, PostFilter filter, int page) {
        String sql = POSTS
                + (filter.state() == null ? "" : " AND version.state = :state")
                + (filter.anchor() == null ? "" : " AND said.anchor_key = :anchor")
                + (filter.text() == null ? "" : MATCHES_TEXT)
                + IN_ORDER_OF_DATE
                + " LIMIT :limit OFFSET :offset";
        List<PostLine> lines = database.sql(sql)
                .param("campaign", campaign)
                .param("state", filter.state())
                .param("anchor", filter.anchor())
                .param("text", filter.text() == null ? null : "%" + literally(filter.text()) + "%")
                .param("limit", PAGE + 1)
                .param("offset", Math.multiplyExact(page, PAGE))
                .query(JdbcOverviews::line)
                .list();
        return new PostPage(lines.stream().limit(PAGE).toList(), page, lines.size() > PAGE);
    }

    @Override
    public Map<String, Long> countPosts(String campaign) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        SELECT version.state, count(*) AS n
                        FROM post
                        JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
                        WHERE post.campaign_key = :campaign GROUP BY version.state
                        """).param("campaign", campaign).query(row -> {
            counts.put(row.getString("state"), row.getLong("n"));
        });
        return counts;
    }

    @Override
    public Optional<UUID> post(String campaign, String key) {
        return database.sql("SELECT id FROM post WHERE campaign_key = :campaign AND key = :key")
                .param("campaign", campaign)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static PostLine line(ResultSet row, int number) throws SQLException {
        return new PostLine(
                row.getString("key"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("anchor_key"),
                row.getObject("anchor_date", LocalDate.class),
                Period.parse(row.getString("date_offset")),
                row.getObject("local_time", LocalTime.class),
                texts(row.getArray("languages")),
                texts(row.getArray("channels")),
                row.getInt("accounts"));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
