package org.vocero.approval.campaign.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.CampaignImported;
import org.vocero.approval.campaign.CampaignImported.Change;
import org.vocero.approval.campaign.DateAnchor;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;

class ImportingCampaignFilesTest {

    private static final String FILE = new String(CampaignFixtures.campaignFile(), StandardCharsets.UTF_8);

    private final InMemoryService service = new InMemoryService();

    @Test
    void importsTheRealCampaign() {
        CampaignImported imported = imported(importFile(FILE));

        Campaign campaign = imported.campaign();
        assertThat(imported.change()).isEqualTo(Change.CREATED);
        assertThat(campaign.accounts()).hasSize(8);
        assertThat(campaign.hashtags().campaign()).containsExactly("#migrantescuentan");
        assertThat(campaign.notAfter()).hasHours(2);
        assertThat(campaign.anchor("launch").orElseThrow().date()).isNull();
    }

    @Test
    void datesObservancesOnTheirNextDayAndSaysSo() {
        importFile(FILE);

        assertThat(service.dated)
                .extracting(event -> event.anchor().key() + " " + event.anchor().date() + " "
                        + event.anchor().revision())
                .containsExactly("international-migrants-day 2026-12-18 1", "gcm-adoption 2026-12-10 1");
    }

    @Test
    void keepsAnObservanceThatIsTodaySomewhere() {
        service.clock.set("2026-12-19T02:00:00Z");

        importFile(FILE);

        assertThat(date("international-migrants-day")).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(date("gcm-adoption")).isEqualTo(LocalDate.of(2027, 12, 10));
    }

    @Test
    void changesNothingTheSecondTimeWhateverPeopleDatedSince() {
        importFile(FILE);
        service.datingAnchors().date(new DateAnchor(CampaignFixtures.KEY, "launch", LocalDate.of(2026, 12, 1), "ana"));

        CampaignImported again = imported(importFile(FILE));

        assertThat(again.change()).isEqualTo(Change.UNCHANGED);
        assertThat(date("launch")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(service.dated).hasSize(3);
    }

    /** Going on is not the file's business: whatever was approved for the day that has passed, and is kept, goes on with it. */
    @Test
    void leavesAnObservanceThatHasPassedWhereItIs() {
        importFile(FILE);
        service.clock.set("2026-12-28T02:00:00Z");

        importFile(FILE);

        assertThat(date("gcm-adoption")).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    /** Another rule is no reason to bring back what was missed by the rule before. */
    @Test
    void beginsTheNextOccurrenceWhereAnObservanceThatHasPassedGetsAnotherRule() {
        importFile(FILE);
        String other = FILE.replace("month: 12, day: 10", "month: 12, weekday: monday, nth: -1");

        importFile(other);
        assertThat(anchor("gcm-adoption"))
                .extracting(Anchor::date, Anchor::number)
                .containsExactly(LocalDate.of(2026, 12, 28), 1);
        service.clock.set("2026-12-30T02:00:00Z");
        importFile(FILE);

        assertThat(anchor("gcm-adoption"))
                .extracting(Anchor::date, Anchor::number)
                .containsExactly(LocalDate.of(2027, 12, 10), 2);
    }

    @Test
    void readsEveryKindOfRule() {
        String events = FILE.substring(0, FILE.indexOf("events:")) + """
                events:
                  - {key: mothers-day, kind: observance, month: 5, weekday: sunday, nth: 2}
                  - {key: good-friday, kind: observance, easter: -2}
                """;

        importFile(events);

        assertThat(date("mothers-day")).isEqualTo(LocalDate.of(2027, 5, 9));
        assertThat(date("good-friday")).isEqualTo(LocalDate.of(2027, 3, 26));
    }

    @Test
    void namesThePathOfEveryProblemOfARule() {
        String events = FILE.substring(0, FILE.indexOf("events:")) + """
                events:
                  - {key: a, kind: observance, month: 13, weekday: someday, nth: 5}
                  - {key: b, kind: observance, easter: 101}
                  - {key: c, kind: observance, easter: 2, month: 3}
                  - {key: d, kind: observance, rrule: FREQ=YEARLY}
                """;

        assertThat(problems(importFile(events)))
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "events[0].month bad-month",
                        "events[0].weekday bad-weekday",
                        "events[0].nth bad-nth",
                        "events[1].easter bad-easter",
                        "events[2].month unknown-key",
                        "events[3].start missing");
    }

    @Test
    void takesADateThatTheFileGivesAnew() {
        importFile(FILE);

        imported(importFile(FILE.replace("kind: session,    date: null", "kind: session, date: 2026-12-03")));

        assertThat(date("launch")).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(anchor("launch").revision()).isEqualTo(1);
    }

    /** What moves with a date has to be seen, and a file shows nothing; the date that it only repeats is none of its own. */
    @Test
    void movesNothingThatWasApproved() {
        String dated = FILE.replace("kind: session,    date: null", "kind: session, date: 2026-12-03");
        importFile(FILE);
        service.campaigns.follow("launch");

        assertThat(problems(importFile(dated))).containsExactly(Problem.at("events[0]", "moves-unseen", "launch"));
        service.datingAnchors().date(new DateAnchor(CampaignFixtures.KEY, "launch", LocalDate.of(2026, 12, 3), "ana"));
        imported(importFile(dated));

        assertThat(anchor("launch"))
                .extracting(Anchor::date, Anchor::revision)
                .containsExactly(LocalDate.of(2026, 12, 3), 1L);
    }

    @Test
    void keepsAnchorsThatTheFileNoLongerNames() {
        importFile(FILE);

        imported(importFile(FILE.replaceAll("(?m)^.*gcm-adoption.*$", "")));

        assertThat(anchor("gcm-adoption").revision()).isEqualTo(1);
    }

    @Test
    void namesThePathOfEveryProblemAtOnce() {
        String broken = FILE.replace("zone: America/Sao_Paulo", "zone: Brasilia")
                .replace("channel: facebook, language: fr", "channel: telegram, language: qu")
                .replace("\"#jointogether\"", "\"join together\"")
                .replace("month: 12, day: 18", "month: 2, day: 30")
                .replace("handles:", "handels:");

        assertThat(problems(importFile(broken)))
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "handels unknown-key",
                        "hashtags.partners[0] bad-hashtag",
                        "accounts[4].channel unknown-channel",
                        "accounts[4].language not-a-campaign-language",
                        "accounts[5].zone bad-zone",
                        "events[1] bad-month-day");
        assertThat(service.campaigns.all()).isEmpty();
    }

    @Test
    void knowsHowManyPostsAWeekAreMeant() {
        for (String wrong : List.of("0", "-1", "1001", "five", "2.5")) {
            assertThat(problems(importFile(FILE + "\ncadence: " + wrong)))
                    .containsExactly(Problem.at("cadence", "bad-cadence", wrong));
        }

        importFile(FILE + "\ncadence: 5");

        assertThat(service.campaigns.find(CampaignFixtures.KEY))
                .hasValueSatisfying(campaign -> assertThat(campaign.cadence()).isEqualTo(5));
    }

    @Test
    void refusesAFileOfAnotherCampaignAndNamesThatAreThereTwice() {
        assertThat(problems(importFile(FILE.replace("key: migrantes-cuentan", "key: otra"))))
                .containsExactly(Problem.at("key", "key-differs", "otra", CampaignFixtures.KEY));
        assertThat(problems(importFile(FILE.replace("key: fb-oas-fr", "key: fb-oea"))))
                .containsExactly(Problem.at("accounts[4]", "duplicate-key", "fb-oea"));
    }

    @Test
    void leavesAnAccountWhereItIs() {
        importFile(FILE);
        service.campaigns.use("x-oas-en");
        String without = FILE.replaceAll("(?m)^.*key: x-oas-en.*$", "");

        assertThat(problems(importFile(without))).containsExactly(Problem.at("accounts", "account-in-use", "x-oas-en"));
        assertThat(problems(importFile(FILE.replaceAll("key: fb-oea, +channel: facebook", "key: fb-oea, channel: x"))))
                .extracting(Problem::code)
                .containsExactly("account-changes-channel");
    }

    @Test
    void refusesWhatIsNoCampaignFile() {
        String deep = "a: " + "[".repeat(2_000) + "]".repeat(2_000);
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nkey: x\n";

        assertThat(problems(importFile(""))).extracting(Problem::code).containsExactly("empty-file");
        assertThat(problems(importFile("key: [a"))).extracting(Problem::code).containsExactly("bad-yaml");
        assertThat(problems(importFile("key: a\nkey: b")))
                .extracting(Problem::code)
                .containsExactly("bad-yaml");
        assertThat(problems(importFile(deep))).extracting(Problem::code).containsExactly("bad-yaml");
        assertThat(problems(importFile(laughs))).isNotEmpty();
        assertThat(problems(importFile("just a text"))).isNotEmpty();
        assertThat(problems(importFile("# " + "x".repeat(300_000))))
                .extracting(Problem::code)
                .containsExactly("file-too-large");
        assertThat(problems(service.importingCampaigns(new YamlCampaignFiles())
                        .importCampaign(
                                new ImportCampaign("a", "key: ñ".getBytes(StandardCharsets.ISO_8859_1), "ana"))))
                .extracting(Problem::code)
                .containsExactly("not-utf-8");
    }

    @Test
    void makesNothingOfTags() {
        assertThat(problems(importFile("key: !!javax.script.ScriptEngineManager [x]")))
                .isNotEmpty();
    }

    private Outcome<CampaignImported> importFile(String file) {
        return service.importingCampaigns(new YamlCampaignFiles())
                .importCampaign(new ImportCampaign(CampaignFixtures.KEY, file.getBytes(StandardCharsets.UTF_8), "ana"));
    }

    private Anchor anchor(String key) {
        return service.campaigns
                .find(CampaignFixtures.KEY)
                .flatMap(campaign -> campaign.anchor(key))
                .orElseThrow();
    }

    private LocalDate date(String key) {
        LocalDate date = anchor(key).date();
        assertThat(date).isNotNull();
        return date == null ? LocalDate.MIN : date;
    }

    private static CampaignImported imported(Outcome<CampaignImported> outcome) {
        return outcome.match(imported -> imported, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static List<Problem> problems(Outcome<CampaignImported> outcome) {
        return outcome.match(
                imported -> {
                    throw new AssertionError(imported);
                },
                refusal -> refusal.match(
                        missing -> List.of(), conflict -> List.of(), unacceptable -> unacceptable.problems()));
    }
}
