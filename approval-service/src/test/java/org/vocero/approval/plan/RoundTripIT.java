package org.vocero.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.outcome.Outcome;
import org.vocero.composition.Picture;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class RoundTripIT {

    private static final int ROWS = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** What a spreadsheet or a file format could take for something else; none begins or ends with white space. */
    private static final List<String> TEXTS = List.of(
            "=SUMA(A1)",
            "+1 migrante",
            "-¿Y mañana?",
            "@oas",
            "'=no",
            "\"Cuentan\", dijo",
            "uno;dos,tres",
            "línea\n\notra 👩🏽‍🚒",
            "1/5",
            "_x0041_",
            "Ñandú");

    private static final byte[] FILE = {1, 2, 3};
    private static final Medium PICTURE = new Medium(digest(), Picture.Type.PNG, FILE.length, 640, 480);

    @Autowired
    private ImportingPlans importing;

    @Autowired
    private ExportingPlans exporting;

    @Autowired
    private SheetFormats formats;

    @BeforeAll
    static void saveCampaigns(@Autowired Campaigns campaigns, @Autowired Media media) {
        campaigns.save(sister("diez-mil"), "ana", NOW);
        campaigns.save(sister("hermana"), "ana", NOW);
        campaigns.save(sister("gemela"), "ana", NOW);
        media.add(PICTURE, FILE, new Act("ana", NOW));
    }

    @Test
    void tenThousandRowsComeBackByteForByte() {
        PlanImported first = importPlan("diez-mil", plan(ROWS, "x-oea; fb-oas-pt", ""));

        byte[] exported = export("diez-mil", "csv");
        PlanImported again = importPlan("diez-mil", exported);

        assertThat(first.created()).isEqualTo(ROWS);
        assertThat(first.publications()).isEqualTo(2 * ROWS);
        assertThat(again.unchanged()).isEqualTo(ROWS);
        assertThat(export("diez-mil", "csv")).isEqualTo(exported);
        String text = new String(exported, StandardCharsets.UTF_8);
        assertThat(text.indexOf("\r\np-9,")).as("in the order of the plan").isLessThan(text.indexOf("\r\np-10,"));
    }

    @Test
    void anEmptyCampaignGetsTheSamePostsFromEitherFormat() {
        importPlan("hermana", plan(TEXTS.size() * TEXTS.size(), "x-oea; x-oas-en|fb-oea;fb-oas-pt", PICTURE.digest()));
        byte[] exported = export("hermana", "csv");

        PlanImported inWorkbook = importPlan("gemela", export("hermana", "xlsx"));
        PlanImported inCsv = importPlan("gemela", exported);

        assertThat(inWorkbook.created()).isEqualTo(TEXTS.size() * TEXTS.size());
        assertThat(inCsv.unchanged()).isEqualTo(inWorkbook.created());
        assertThat(export("gemela", "csv")).isEqualTo(exported);
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains(PICTURE.digest(), "Un afiche", "P-2D");
    }

    private static String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Campaign sister(String key) {
        Campaign campaign = Examples.campaign();
        return new Campaign(
                key,
                campaign.names(),
                campaign.languages(),
                campaign.hashtags(),
                campaign.handles(),
                campaign.parties(),
                campaign.vocabulary(),
                campaign.notAfter(),
                campaign.cadence(),
                campaign.accounts(),
                campaign.anchors());
    }

    private PlanImported importPlan(String campaign, byte[] plan) {
        return result(importing.importPlan(new ImportPlan(campaign, plan, Mode.ALL_OR_NOTHING, "ana")));
    }

    private byte[] export(String campaign, String extension) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        result(exporting.export(campaign, formats.named(extension).orElseThrow(), out));
        return out.toByteArray();
    }

    private static <T> T result(Outcome<T> outcome) {
        return outcome.match(done -> done, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static byte[] plan(int rows, String accounts, String picture) {
        StringBuilder plan = new StringBuilder(
                "key,title,anchor,offset,local_time,zone,accounts,text_es,text_en,text_pt,"
                        + "link,thread,picture_1,alt_1_es,alt_1_en,alt_1_pt,figure,source,valid_until,regions,gcm_objectives\n");
        for (int i = 0; i < rows; i++) {
            String text = quoted(TEXTS.get(i % TEXTS.size()));
            String other = quoted(TEXTS.get(i / TEXTS.size() % TEXTS.size()));
            boolean illustrated = !picture.isEmpty() && i % 3 == 0;
            plan.append("p-").append(i).append(',').append(text);
            plan.append(i % 5 == 0 ? ",2026-12-18,-P2D,9:30:15," : ",launch,P" + i % 30 + "D,10:00,");
            plan.append(i % 7 == 0 ? "Asia/Tokyo" : "")
                    .append(',')
                    .append(accounts)
                    .append(',');
            plan.append(text).append(',').append(other).append(',').append(text);
            plan.append(",https://www.oas.org/es/").append(i).append(',').append(i % 2 == 0 ? "sí" : "");
            plan.append(illustrated ? "," + picture + ",Un afiche," + other + "," + other : ",,,,");
            plan.append(',').append(other).append(',').append(i % 4 == 0 ? text : "");
            plan.append(i % 4 == 0 ? ",2027-01-31,south-america,16;1\n" : ",,,\n");
        }
        return plan.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
