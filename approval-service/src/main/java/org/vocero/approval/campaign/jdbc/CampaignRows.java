package org.vocero.approval.campaign.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.campaign.Party;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.campaign.RuleText;
import org.vocero.approval.campaign.Vocabulary;

/** Campaigns out of rows and into them. */
final class CampaignRows {

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> find(String key) {
        return jdbc.sql("""
                        SELECT *, extract(epoch FROM not_after)::bigint AS not_after_seconds
                          FROM campaign WHERE key = ?
                        """).param(key).query((row, number) -> campaign(row)).optional();
    }

    private Campaign campaign(ResultSet row) throws SQLException {
        String key = row.getString("key");
        List<String> languages = texts(row, "languages");
        return new Campaign(
                key,
                names(key, languages),
                languages,
                new Hashtags(texts(row, "campaign_hashtags"), texts(row, "partner_hashtags")),
                texts(row, "handles"),
                parties(key),
                new Vocabulary(texts(row, "regions"), texts(row, "themes"), texts(row, "lenses")),
                Duration.ofSeconds(row.getLong("not_after_seconds")),
                row.getObject("cadence", Integer.class),
                accounts(key),
                anchors(key));
    }

    /** In the order of the languages: jsonb keeps none of its own. */
    private Map<String, String> names(String key, List<String> languages) {
        Map<String, String> stored = new LinkedHashMap<>();
        jdbc.sql("SELECT n.key, n.value FROM campaign c, jsonb_each_text(c.names) n WHERE c.key = ?")
                .param(key)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(name -> stored.put(name.getKey(), name.getValue()));
        Map<String, String> names = new LinkedHashMap<>();
        languages.stream()
                .filter(stored::containsKey)
                .forEach(language -> names.put(language, stored.getOrDefault(language, "")));
        return names;
    }

    private List<Party> parties(String key) {
        return jdbc.sql("SELECT key, name FROM campaign_party WHERE campaign_key = ? ORDER BY position")
                .param(key)
                .query((row, number) -> new Party(row.getString("key"), row.getString("name")))
                .list();
    }

    private List<Account> accounts(String key) {
        return jdbc.sql("""
                        SELECT a.*
                          FROM account a JOIN campaign_account c ON c.account_key = a.key
                         WHERE c.campaign_key = ?
                         ORDER BY c.position
                        """).param(key).query(CampaignRows::account).list();
    }

    private List<Anchor> anchors(String key) {
        return jdbc.sql("SELECT * FROM anchor WHERE campaign_key = ? ORDER BY position")
                .param(key)
                .query(CampaignRows::anchor)
                .list();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("key"),
                row.getString("channel"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                row.getString("handle"),
                row.getString("region"));
    }

    private static Anchor anchor(ResultSet row, int number) throws SQLException {
        String rule = row.getString("rule");
        return new Anchor(
                row.getString("key"),
                rule == null ? null : RuleText.parse(rule),
                row.getObject("declared", LocalDate.class),
                row.getObject("date", LocalDate.class),
                row.getInt("occurrence"),
                row.getLong("revision"));
    }

    static @Nullable Object[] columns(String campaign, int position, Anchor anchor) {
        Rule rule = anchor.rule();
        return new @Nullable Object[] {
            campaign,
            anchor.key(),
            position,
            rule == null ? null : RuleText.of(rule),
            anchor.declared(),
            anchor.date(),
            anchor.number(),
            anchor.revision()
        };
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
