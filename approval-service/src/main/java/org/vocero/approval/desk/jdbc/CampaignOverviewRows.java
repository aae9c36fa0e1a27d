package org.vocero.approval.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vocero.approval.desk.AnchorDate;
import org.vocero.approval.desk.CampaignOverview;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns as the desk lists them. */
@Component
class CampaignOverviewRows {

    static final String SELECT = """
            SELECT campaign.key, campaign.names, campaign.campaign_hashtags, posts.total, posts.waiting,
                anchors.keys AS anchor_keys, anchors.dates AS anchor_dates
            FROM campaign
            CROSS JOIN LATERAL (
                SELECT count(*) AS total, count(*) FILTER (WHERE version.state = 'draft') AS waiting
                FROM post
                JOIN post_version version ON version.post_id = post.id AND version.version = post.current_version
                WHERE post.campaign_key = campaign.key) AS posts
            CROSS JOIN LATERAL (
                SELECT array_agg(anchor.key ORDER BY position, key) AS keys,
                    array_agg(coalesce(anchor.date::text, '') ORDER BY position, key) AS dates
                FROM anchor WHERE anchor.campaign_key = campaign.key) AS anchors
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JsonMapper json;

    CampaignOverviewRows(JsonMapper json) {
        this.json = json;
    }

    CampaignOverview overview(ResultSet row, int number) throws SQLException {
        return new CampaignOverview(
                row.getString("key"),
                json.readValue(row.getString("names"), NAMES),
                JdbcOverviews.texts(row.getArray("campaign_hashtags")),
                anchors(row),
                row.getLong("total"),
                row.getLong("waiting"));
    }

    private static List<AnchorDate> anchors(ResultSet row) throws SQLException {
        List<String> keys = JdbcOverviews.texts(row.getArray("anchor_keys"));
        List<String> dates = JdbcOverviews.texts(row.getArray("anchor_dates"));
        List<AnchorDate> anchors = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String date = dates.get(i);
            anchors.add(new AnchorDate(keys.get(i), date.isEmpty() ? null : LocalDate.parse(date)));
        }
        return anchors;
    }
}
