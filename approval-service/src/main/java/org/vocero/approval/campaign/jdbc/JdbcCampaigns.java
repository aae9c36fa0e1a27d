package org.vocero.approval.campaign.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Party;

/** A campaign is small: it is read and written as a whole. */
@Repository
class JdbcCampaigns implements Campaigns {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CampaignRows rows;

    JdbcCampaigns(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.rows = new CampaignRows(jdbc);
    }

    @Override
    public Optional<Campaign> find(String key) {
        return rows.find(key);
    }

    /** An advisory lock, because there is no row to lock for a campaign that does not exist yet. */
    @Override
    public Optional<Campaign> lock(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('campaign/' || ?, 0))")
                .param(key)
                .query((row, number) -> number)
                .single();
        return rows.find(key);
    }

    @Override
    public List<Campaign> all() {
        return jdbc.sql("SELECT key FROM campaign ORDER BY key").query(String.class).list().stream()
                .map(key -> find(key).orElseThrow())
                .toList();
    }

    @Override
    public Map<String, Account> accountsElsewhere(String key) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT * FROM account a
                         WHERE EXISTS (SELECT FROM campaign_account c WHERE c.account_key = a.key AND c.campaign_key <> ?)
                        """)
                .param(key)
                .query(CampaignRows::account)
                .list()
                .forEach(account -> accounts.put(account.key(), account));
        return accounts;
    }

    @Override
    public Set<String> accountsInUse(String key) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT p.account_key
                          FROM publication p JOIN post_version v USING (post_id, version) JOIN post ON post.id = v.post_id
                         WHERE post.campaign_key = ? AND v.state IN ('draft', 'approved')
                        """).param(key).query(String.class).list());
    }

    @Override
    public Set<String> anchorsInUse(String key) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT a.key
                          FROM anchor a JOIN post ON post.campaign_key = a.campaign_key
                               JOIN post_version v ON v.post_id = post.id AND v.version = post.current_version
                               JOIN publication_schedule due ON due.post_id = post.id AND due.version = v.version
                         WHERE a.campaign_key = ? AND due.anchor_key = a.key AND due.occurrence = a.occurrence
                               AND v.state = 'approved'
                        """).param(key).query(String.class).list());
    }

    @Override
    public void save(Campaign campaign, String who, Instant at) {
        saveCampaign(campaign, who, at);
        saveParties(campaign);
        saveAccounts(campaign);
        saveAnchors(campaign);
    }

    private void saveCampaign(Campaign campaign, String who, Instant at) {
        jdbc.sql("""
                        INSERT INTO campaign (key, names, languages, campaign_hashtags, partner_hashtags, handles, regions,
                                              themes, lenses, not_after, cadence, imported_at, imported_by)
                        VALUES (:key, json_object(:languageCodes, :localNames)::jsonb, :languages, :campaignHashtags,
                                :partnerHashtags, :handles, :regions, :themes, :lenses, :notAfter::interval, :cadence, :at, :who)
                        ON CONFLICT (key) DO UPDATE
                           SET names = excluded.names, languages = excluded.languages,
                               campaign_hashtags = excluded.campaign_hashtags,
                               partner_hashtags = excluded.partner_hashtags, handles = excluded.handles,
                               regions = excluded.regions, themes = excluded.themes, lenses = excluded.lenses,
                               not_after = excluded.not_after, cadence = excluded.cadence, imported_at = excluded.imported_at,
                               imported_by = excluded.imported_by
                        """)
                .param("key", campaign.key())
                .param("languageCodes", array(List.copyOf(campaign.names().keySet())), Types.ARRAY)
                .param("localNames", array(List.copyOf(campaign.names().values())), Types.ARRAY)
                .param("languages", array(campaign.languages()), Types.ARRAY)
                .param("campaignHashtags", array(campaign.hashtags().campaign()), Types.ARRAY)
                .param("partnerHashtags", array(campaign.hashtags().partners()), Types.ARRAY)
                .param("handles", array(campaign.handles()), Types.ARRAY)
                .param("regions", array(campaign.vocabulary().regions()), Types.ARRAY)
                .param("themes", array(campaign.vocabulary().themes()), Types.ARRAY)
                .param("lenses", array(campaign.vocabulary().lenses()), Types.ARRAY)
                .param("notAfter", campaign.notAfter().toString())
                .param("cadence", campaign.cadence(), Types.INTEGER)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("who", who)
                .update();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private void saveParties(Campaign campaign) {
        jdbc.sql("DELETE FROM campaign_party WHERE campaign_key = ?")
                .param(campaign.key())
                .update();
        List<Party> parties = campaign.parties();
        template.batchUpdate(
                "INSERT INTO campaign_party (campaign_key, position, key, name) VALUES (?, ?, ?, ?)",
                IntStream.range(0, parties.size())
                        .mapToObj(i -> new Object[] {
                            campaign.key(),
                            i,
                            parties.get(i).key(),
                            parties.get(i).name()
                        })
                        .toList());
    }

    private void saveAccounts(Campaign campaign) {
        List<Account> accounts = campaign.accounts();
        template.batchUpdate(
                """
                INSERT INTO account (key, channel, language, zone, handle, region) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                   SET channel = excluded.channel, language = excluded.language, zone = excluded.zone, handle = excluded.handle,
                       region = excluded.region
                """,
                accounts.stream()
                        .map(account -> new @Nullable Object[] {
                            account.key(),
                            account.channel(),
                            account.language(),
                            account.zone().getId(),
                            account.handle(),
                            account.region()
                        })
                        .toList());
        jdbc.sql("DELETE FROM campaign_account WHERE campaign_key = ?")
                .param(campaign.key())
                .update();
        template.batchUpdate(
                "INSERT INTO campaign_account (campaign_key, account_key, position) VALUES (?, ?, ?)",
                IntStream.range(0, accounts.size())
                        .mapToObj(i ->
                                new Object[] {campaign.key(), accounts.get(i).key(), i})
                        .toList());
    }

    private void saveAnchors(Campaign campaign) {
        List<Anchor> anchors = campaign.anchors();
        template.batchUpdate(
                """
                INSERT INTO anchor (campaign_key, key, position, rule, declared, date, occurrence, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (campaign_key, key) DO UPDATE
                   SET position = excluded.position, rule = excluded.rule, declared = excluded.declared,
                       date = excluded.date, occurrence = excluded.occurrence, revision = excluded.revision
                """,
                IntStream.range(0, anchors.size())
                        .mapToObj(i -> CampaignRows.columns(campaign.key(), i, anchors.get(i)))
                        .toList());
        jdbc.sql("""
                        INSERT INTO anchor_occurrence (campaign_key, anchor_key, occurrence, date)
                        SELECT campaign_key, key, occurrence, date FROM anchor WHERE campaign_key = ?
                        ON CONFLICT (campaign_key, anchor_key, occurrence) DO UPDATE SET date = excluded.date
                        """).param(campaign.key()).update();
    }
}
