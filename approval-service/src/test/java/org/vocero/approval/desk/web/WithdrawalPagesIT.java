package org.vocero.approval.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.schedule.Movable;
import org.vocero.approval.schedule.MovablePost;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.tracking.Kind;

/** Many approvals are taken back at once, and given again while nothing was released, each as it was seen before. */
@DeskTest
class WithdrawalPagesIT extends MovedDesk {

    private final String withdrawals = "/api/campaigns/" + key + "/withdrawals";

    @Test
    void approvesAgainWhatWasWithdrawnAtTheTimeThatItHadLast() throws Exception {
        move("opening");
        MovablePost before = of("opening");
        String id = withdraw("\"opening\", \"dated\", \"sketch\"");
        assertThat(posts("opening", "dated")).isEmpty();

        String plan = json(get(withdrawals + "/" + id + "/undoing"));
        String unseen = json(post(withdrawals + "/" + id + "/undoing").content("{}"));
        String undone = json(post(withdrawals + "/" + id + "/undoing").content("{\"seen\": \"" + seen(plan) + "\"}"));
        String twice = json(post(withdrawals + "/" + id + "/undoing").content("{\"seen\": \"" + seen(plan) + "\"}"));

        assertThat(plan).contains("\"fate\":\"waits\"", "\"fate\":\"returns\"").doesNotContain("sketch");
        assertThat(unseen).contains("undoing-not-seen");
        assertThat(undone).isEqualTo("{\"posts\":2}");
        assertThat(twice).contains("withdrawal-not-undone");
        assertThat(json(get(withdrawals))).contains("\"posts\":2", "\"undone\":true", "Se canceló.");
        MovablePost after = of("opening");
        assertThat(after.isApproved()).isTrue();
        assertThat(after.post().version()).isEqualTo(2);
        assertThat(digests(after)).isEqualTo(digests(before));
        assertThat(after.publications()).hasSize(2).allSatisfy(publication -> {
            assertThat(publication.when().offset()).isEqualTo(Period.ofDays(1));
            assertThat(publication.revision()).isEqualTo(1);
            assertThat(isSigned(after, publication)).isTrue();
        });
        assertThat(of("dated").publications()).singleElement().satisfies(publication -> {
            assertThat(publication.revision()).isZero();
            assertThat(publication.when().date()).hasToString("2028-05-02");
        });
        assertThat(lines("approved")).isEqualTo(3 + 2);
        assertThat(body(get(campaign + "/posts/opening"))).contains("says what was withdrawn as the version before");
    }

    @Test
    void leavesWithdrawnWhatIsOutOrOnItsWay() throws Exception {
        heard(of("opening").publications().get(0), of("opening"), Kind.PUBLISHED, 0);
        MovablePost migrants = of("migrants");
        MovablePost dated = of("dated");
        String id = withdraw("\"opening\", \"dated\", \"migrants\"");
        heard(migrants.publications().get(0), migrants, Kind.RELEASED, 0);
        heard(dated.publications().get(0), dated, Kind.CANCELLED, 0);

        String page = body(get(campaign + "/cancellations").param("undone", id));
        MvcResult unseen = send(
                post(campaign + "/cancellations/undoing").param("undone", id).param("seen", "another list"));
        MvcResult done = send(
                post(campaign + "/cancellations/undoing").param("undone", id).param("seen", markOf(page)));

        assertThat(page).contains("1 publicación vuelve a salir como estaba", "3 publicaciones siguen retiradas");
        assertThat(unseen.getFlashMap().get("warning")).asString().contains("No se aprobó nada");
        assertThat(unseen.getResponse().getRedirectedUrl()).isEqualTo(campaign + "/cancellations?undone=" + id);
        assertThat(done.getFlashMap().get("notice")).isEqualTo("Aprobados otra vez.");
        assertThat(posts("opening", "migrants")).isEmpty();
        assertThat(of("dated").isApproved()).isTrue();
        assertThat(body(get(campaign + "/cancellations"))).contains("Se canceló.", "3 mensajes", "(deshecho)");
    }

    /** A version has the hashtags of the day that it was written on. */
    @Test
    void approvesTheSameAgainThoughTheCampaignHasOtherHashtagsNow(@Autowired ImportingCampaigns importing)
            throws Exception {
        List<String> before = digests(of("opening"));
        String id = withdraw("\"opening\"");
        importing.importCampaign(new ImportCampaign(
                key, file().replace("#iamamigrant", "#soymigrante").getBytes(UTF_8), DeskTest.USERNAME));

        undo(id);

        assertThat(of("opening").isApproved()).isTrue();
        assertThat(digests(of("opening"))).isEqualTo(before);
    }

    /** As if what composes had changed since. */
    @Test
    void approvesNothingAgainWhereOneWouldShowSomethingElse() throws Exception {
        UUID altered = of("dated").publications().get(0).id();
        String id = withdraw("\"opening\", \"dated\", \"migrants\"");
        rewriteSealOf(altered);

        String refused = undo(id);

        assertThat(refused).contains("not-as-approved", "\"status\":409");
        assertThat(posts("opening", "dated", "migrants")).isEmpty();
        assertThat(json(get(withdrawals))).contains("\"undone\":false");
        assertThat(lines("approved")).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(json(post(withdrawals + "/preview").content("{}"))).contains("nothing-chosen");
        assertThat(json(post(withdrawals).content("{\"posts\": [\"dated\"], \"reason\": \"No.\"}")))
                .contains("withdrawal-not-seen");
        assertThat(json(post(withdrawals).content("{\"posts\": [\"dated\"]}"))).contains("bad-reason");
        assertThat(json(get(withdrawals + "/00000000-0000-0000-0000-000000000000/undoing")))
                .contains("unknown-withdrawal");
        assertThat(of("dated").isApproved()).isTrue();
    }

    private void move(String post) throws Exception {
        String wish = "{\"posts\": [\"" + post + "\"], \"by\": \"P1D\"%s}";
        String plan = json(post(api + "/preview").content(wish.formatted("")));
        json(post(api).content(wish.formatted(", \"seen\": \"" + seen(plan) + "\"")));
    }

    private String withdraw(String posts) throws Exception {
        String choice = "{\"posts\": [" + posts + "]%s}";
        String plan = json(post(withdrawals + "/preview").content(choice.formatted("")));
        String seen = ", \"reason\": \"Se canceló.\", \"seen\": \"" + seen(plan) + "\"";
        return value(json(post(withdrawals).content(choice.formatted(seen))), "id");
    }

    /** Against the trigger that keeps seals as they were written. */
    private void rewriteSealOf(UUID publication) {
        jdbc.sql("""
                        DO $$ BEGIN
                            PERFORM set_config('session_replication_role', 'replica', true);
                            UPDATE seal SET digest = reverse(digest) WHERE publication_id = '%s';
                        END $$
                        """.formatted(publication)).update();
    }

    private String undo(String id) throws Exception {
        String undoing = withdrawals + "/" + id + "/undoing";
        return json(post(undoing).content("{\"seen\": \"" + seen(json(get(undoing))) + "\"}"));
    }

    private List<MovablePost> posts(String... keys) {
        return schedules.of(schedules.select(key, Selection.of(List.of(keys)), 10));
    }

    private static List<String> digests(MovablePost post) {
        return post.publications().stream()
                .map(Movable::seal)
                .map(seal -> Objects.requireNonNull(seal).digest())
                .toList();
    }
}
