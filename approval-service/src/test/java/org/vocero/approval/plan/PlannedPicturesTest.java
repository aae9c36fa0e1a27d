package org.vocero.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.medium.FileName;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.Post;

class PlannedPicturesTest {

    private static final String HEADER = "key|title|anchor|offset|local_time|accounts|text_es|text_en|link";
    private static final String CITIES =
            "cities-1|Ciudades|launch|P1D|09:30|x-oea;fb-oea|1 de cada 5.||https://www.oas.org/es";

    private final InMemoryService service = new InMemoryService();

    @BeforeEach
    void saveCampaign() {
        service.campaigns.save(Examples.campaign(), "ana", Instant.parse(InMemoryService.NOW));
    }

    @Test
    void takesPicturesByNameOrDigestWithAnAltTextInEachLanguage() {
        Medium poster = shelve(1, "Afiche.png");
        Medium map = shelve(2, "mapa.png");
        String header = HEADER + "|picture_1|alt_1_es|picture_2|alt_2_es";

        importPlan(
                Mode.ALL_OR_NOTHING,
                header,
                CITIES + "|afiche.PNG|Una familia|" + map.digest().toUpperCase(Locale.ROOT) + "|Un mapa; con ríos");

        assertThat(service.posts.message(posts().get(0).id(), 1).illustrations())
                .containsExactly(
                        new Illustration(poster, Map.of("es", "Una familia")),
                        new Illustration(map, Map.of("es", "Un mapa; con ríos")));
        PlanImported again = imported(importPlan(
                Mode.ALL_OR_NOTHING,
                header,
                CITIES + "|" + poster.digest() + "|Una familia|mapa.png|Un mapa; con ríos"));
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void reportsWhatIsWrongWithPicturesByTheirColumns() {
        shelve(1, "logo.png");
        shelve(2, "LOGO.png");
        shelve(3, "mapa.png");
        String header = HEADER + "|picture_1|alt_1_es|picture_2|alt_2_es|alt_1_qu|picture_5";
        String texts = "|Una familia||";

        assertThat(problemsOf(header, CITIES + "|nadie.png" + texts + "||"))
                .contains("1 alt_1_qu unknown-column", "1 picture_5 unknown-column", "2 picture_1 unknown-picture");
        String known = HEADER + "|picture_1|alt_1_es|picture_2|alt_2_es";
        assertThat(problemsOf(known, CITIES + "|logo.png" + texts)).containsExactly("2 picture_1 several-pictures");
        assertThat(problemsOf(known, CITIES + "||Una familia||"))
                .containsExactly("2 alt_1_es alt-text-without-picture");
        assertThat(problemsOf(known, CITIES + "|||mapa.png|Un mapa"))
                .containsExactly("2 picture_2 picture-before-missing");
        assertThat(problemsOf(known, CITIES + "|mapa.png|Un mapa|mapa.png|Un mapa"))
                .containsExactly("2 picture_2 picture-twice");
        assertThat(problemsOf(known, CITIES + "|mapa.png|||"))
                .containsExactly("2 alt_1_es no-alt-text", "2 alt_1_es no-alt-text");
        assertThat(posts()).isEmpty();
    }

    private List<String> problemsOf(String... rows) {
        return problems(importPlan(Mode.ALL_OR_NOTHING, rows)).stream()
                .map(problem -> problem.row() + " " + problem.place() + " " + problem.code())
                .toList();
    }

    private Medium shelve(int number, String name) {
        Medium medium = Messages.medium(number);
        Act act = new Act("ana", Instant.parse(InMemoryService.NOW));
        service.media.add(medium, new byte[0], act);
        service.media.name(medium, FileName.of(name).orElseThrow(), act);
        return medium;
    }

    private List<Post> posts() {
        return service.posts.lockAll(Examples.KEY);
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
