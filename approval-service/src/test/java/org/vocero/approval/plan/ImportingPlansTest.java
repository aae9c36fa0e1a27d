package org.vocero.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.State;
import org.vocero.approval.review.ApprovePost;

class ImportingPlansTest {

    private static final String HEADER = "key|title|anchor|offset|local_time|accounts|text_es|text_en|link";
    private static final String CITIES =
            "cities-1|Ciudades|launch|P1D|09:30|x-oea;fb-oea|1 de cada 5.||https://www.oas.org/es";
    private static final String WOMEN = "women-1|Mujeres|2026-12-01||10:00|x-oas-en||1,500 women.|";

    private final InMemoryService service = new InMemoryService();

    @BeforeEach
    void saveCampaign() {
        service.campaigns.save(Examples.campaign(), "ana", Instant.parse(InMemoryService.NOW));
    }

    @Test
    void makesAPostOfEachRow() {
        PlanImported imported = imported(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, WOMEN));

        assertThat(imported).isEqualTo(new PlanImported(2, 0, 0, 0, 0, 3, 0, List.of(), List.of()));
        assertThat(posts()).extracting(Post::key).containsExactly("cities-1", "women-1");
        assertThat(posts()).allMatch(post -> post.state() == State.DRAFT && post.version() == 1);
    }

    @Test
    void changesNothingTheSecondTime() {
        importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, WOMEN);
        List<Post> before = posts();

        PlanImported again = imported(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, WOMEN));

        assertThat(again).isEqualTo(new PlanImported(0, 0, 2, 0, 0, 3, 0, List.of(), List.of()));
        assertThat(posts()).isEqualTo(before);
        assertThat(service.audit.facts()).containsExactly("version-created", "version-created");
    }

    @Test
    void makesANewVersionOfAChangedRowAndWithdrawsTheApprovedOne() {
        importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, WOMEN);
        Post cities = posts().get(0);
        service.approvingPosts().approve(new ApprovePost(cities.id(), 1, "ana"));

        PlanImported imported =
                imported(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES.replace("1 de cada 5", "Uno de cada cinco")));

        assertThat(imported).isEqualTo(new PlanImported(0, 1, 0, 0, 1, 2, 0, List.of(), List.of()));
        assertThat(posts().get(0).version()).isEqualTo(2);
        assertThat(service.said)
                .extracting(event -> event.match(approved -> "approved", moved -> "moved", withdrawn -> "withdrawn"))
                .containsExactly("approved", "withdrawn");
        assertThat(service.said.get(1))
                .isInstanceOfSatisfying(
                        PostEvent.PostWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.post().version()).isEqualTo(1));
        assertThat(service.tallied).containsExactly("approved", "withdrawn");
    }

    @Test
    void takesAThreadWhereTheAuthorChoseOne() {
        String paragraph = "migrantes ".repeat(20).strip();
        String tooLong = CITIES.replace("1 de cada 5.", paragraph + "\n\n" + paragraph);

        assertThat(problems(importPlan(Mode.ALL_OR_NOTHING, HEADER + "|thread", tooLong + "|no")))
                .extracting(Problem::code)
                .containsExactly("too-long");
        assertThat(problems(importPlan(Mode.ALL_OR_NOTHING, HEADER + "|thread", tooLong + "|quizás")))
                .extracting(Problem::code)
                .contains("bad-choice");
        assertThat(imported(importPlan(Mode.ALL_OR_NOTHING, HEADER + "|thread", tooLong + "|Sí"))
                        .created())
                .isOne();
        assertThat(imported(importPlan(Mode.ALL_OR_NOTHING, HEADER + "|thread", CITIES + "|yes"))
                        .created())
                .isZero();
    }

    @Test
    void leavesPostsAloneThatThePlanDoesNotName() {
        importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, WOMEN);

        importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES);

        assertThat(posts()).extracting(Post::key).containsExactly("cities-1", "women-1");
    }

    @Test
    void reportsEveryProblemOfEveryRowAtOnce() {
        String bad = "CITIES 1||lunch|5 days|25:00|x-oea;x-oea;x-who;fb-oas-pt|1 de cada 5.||ftp://oas.org";

        List<Problem> problems = problems(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES, bad, CITIES));

        assertThat(problems)
                .extracting(problem -> problem.row() + " " + problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "3 key bad-post-key",
                        "3 title missing",
                        "3 anchor unknown-anchor",
                        "3 offset bad-offset",
                        "3 local_time bad-time",
                        "3 accounts account-twice",
                        "3 accounts unknown-account",
                        "3 text_pt no-text-for-account",
                        "3 link bad-link",
                        "4 key duplicate-row");
        assertThat(problems)
                .contains(Problem.at("key", "duplicate-row", "cities-1", 2).inRow(4));
        assertThat(posts()).isEmpty();
    }

    @Test
    void saysByHowMuchATextIsTooLongForWhichAccount() {
        String tooLong = CITIES.replace("1 de cada 5.", "a".repeat(280));

        List<Problem> problems = problems(importPlan(Mode.ALL_OR_NOTHING, HEADER, tooLong));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).isEqualTo("text_es");
        assertThat(problems.get(0).arguments()).containsExactly("x-oea", "x", 42, 322, 280);
    }

    @Test
    void importsTheValidRowsOnRequest() {
        PlanImported imported =
                imported(importPlan(Mode.VALID_ROWS, HEADER, CITIES, WOMEN.replace("10:00", "10h"), "a|b"));

        assertThat(imported.created()).isEqualTo(1);
        assertThat(imported.rejected()).isEqualTo(2);
        assertThat(imported.problems()).extracting(Problem::code).contains("bad-time", "too-few-cells");
        assertThat(posts()).extracting(Post::key).containsExactly("cities-1");
    }

    @Test
    void importsNothingUnderABrokenHeader() {
        String twice = HEADER.replace("text_en", "title");
        String without = HEADER.replace("anchor", "ankor");

        assertThat(problems(importPlan(Mode.VALID_ROWS, twice, CITIES)))
                .extracting(problem -> problem.row() + " " + problem.place() + " " + problem.code())
                .containsExactly("1 title duplicate-column");
        assertThat(problems(importPlan(Mode.VALID_ROWS, without, CITIES)))
                .extracting(problem -> problem.row() + " " + problem.place() + " " + problem.code())
                .containsExactly("1 ankor unknown-column", "1 anchor missing-column");
    }

    @Test
    void namesColumnsOfLanguagesThatTheCampaignDoesNotHave() {
        assertThat(problems(importPlan(Mode.ALL_OR_NOTHING, HEADER.replace("text_en", "text_de"), CITIES)))
                .containsExactly(Problem.at("text_de", "unknown-column").inRow(1));
    }

    @Test
    void reportsRaggedRowsAndBearsBlankCellsAtTheirEnd() {
        assertThat(problems(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES + "|extra")))
                .contains(Problem.of("too-many-cells", 10, 9).inRow(2));
        assertThat(imported(importPlan(Mode.ALL_OR_NOTHING, HEADER + "||", CITIES + "| |"))
                        .created())
                .isEqualTo(1);
    }

    @Test
    void understandsOffsetsAndTimesAsPeopleAndSpreadsheetsWriteThem() {
        for (String offset : List.of("-P1D", "P-1D", "\u2212P1D", "p1w", "P0D", "", "P1M2D")) {
            assertThat(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES.replace("P1D", offset))
                            .match(done -> "", Refusal::toString))
                    .isEmpty();
        }
        for (String time : List.of("9:05", "09:05", "09:05:30", "\u00A009:05 ")) {
            assertThat(importPlan(Mode.ALL_OR_NOTHING, HEADER, CITIES.replace("09:30", time))
                            .match(done -> "", Refusal::toString))
                    .isEmpty();
        }
    }

    @Test
    void refusesOffsetsTimesAndDatesThatAreNone() {
        for (String offset : List.of("1", "P1H", "PT24H", "P99999999D", "-P11Y", "tomorrow")) {
            assertThat(codes(CITIES.replace("P1D", offset))).containsExactly("bad-offset");
        }
        for (String time : List.of("24:00", "9", "09:30 AM", "9.30", "-1:00")) {
            assertThat(codes(CITIES.replace("09:30", time))).containsExactly("bad-time");
        }
        for (String date : List.of("2026-02-30", "01/12/2026", "20261201", "0206-12-01")) {
            assertThat(codes(CITIES.replace("launch", date))).containsExactly("bad-date");
        }
    }

    @Test
    void findsLettersThatAnEncodingBroke() {
        assertThat(codes(CITIES.replace("1 de cada 5", "Am\u00C3\u00A9ricas"))).containsExactly("broken-letters");
        assertThat(codes(CITIES.replace("1 de cada 5", "Am\uFFFDricas"))).containsExactly("broken-letters");
        assertThat(codes(CITIES.replace("1 de cada 5", "IRMÃ\u00A0 «AÇÃO» Âncora")))
                .isEmpty();
        assertThat(codes(CITIES.replace("P1D", "#¿NOMBRE?"))).containsExactly("failed-formula");
    }

    @Test
    void knowsNoCampaignButThoseThatWereImported() {
        Outcome<PlanImported> outcome = service.importingPlans(file -> Outcome.done(sheet(HEADER, CITIES)))
                .importPlan(new ImportPlan("nothing", new byte[0], Mode.ALL_OR_NOTHING, "ana"));

        assertThat(outcome.match(done -> "", Refusal::code)).isEqualTo("unknown-campaign");
    }

    private List<Post> posts() {
        return service.posts.lockAll(Examples.KEY);
    }

    private List<String> codes(String row) {
        return importPlan(Mode.ALL_OR_NOTHING, HEADER, row)
                .match(
                        done -> List.of(),
                        refusal -> problems(Outcome.refused(refusal)).stream()
                                .map(Problem::code)
                                .toList());
    }

    private Outcome<PlanImported> importPlan(Mode mode, String... rows) {
        return service.importingPlans(file -> Outcome.done(sheet(rows)))
                .importPlan(new ImportPlan(Examples.KEY, new byte[0], mode, "ana"));
    }

    private static Sheet sheet(String... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Sheet.Row(rows.size() + 1, Arrays.asList(line.split("\\|", -1))));
        }
        return new Sheet(rows.get(0), rows.subList(1, rows.size()), List.of());
    }

    private static PlanImported imported(Outcome<PlanImported> outcome) {
        return outcome.match(imported -> imported, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static List<Problem> problems(Outcome<PlanImported> outcome) {
        return outcome.match(
                imported -> {
                    throw new AssertionError(imported);
                },
                refusal -> refusal.match(
                        missing -> List.of(), conflict -> List.of(), unacceptable -> unacceptable.problems()));
    }
}
