package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vocero.approval.DeskTest;
import org.vocero.approval.schedule.MovablePost;
import org.vocero.approval.tracking.Kind;

/** Posts are moved, one or many and back, each as it was seen before. */
@DeskTest
class MovingPagesIT extends MovedDesk {

    private final String plan = "/api/campaigns/" + key + "/plan";

    @Test
    void movesAnApprovedPostWithoutAnotherApproval() throws Exception {
        MockHttpServletRequestBuilder asked = get(campaign + "/moves")
                .param("post", "opening")
                .param("anchor", "2028-06-01")
                .param("localTime", "11:30");

        String list = body(asked);
        MvcResult unseen = send(moving("opening", "2028-06-01", "another list").param("localTime", "11:30"));
        MvcResult moved = send(moving("opening", "2028-06-01", markOf(list)).param("localTime", "11:30"));
        MvcResult again = send(moving("opening", "2028-06-01", markOf(list)).param("localTime", "11:30"));

        assertThat(list).contains("Se mueven 2 publicaciones", "Apertura");
        assertThat(unseen.getFlashMap().get("warning")).asString().contains("No se movió nada");
        assertThat(unseen.getResponse().getRedirectedUrl()).contains("/moves?post=opening", "anchor=2028-06-01");
        assertThat(moved.getFlashMap().get("notice")).isEqualTo("Movido.");
        assertThat(again.getFlashMap().get("warning")).asString().contains("No se movió nada");
        MovablePost post = of("opening");
        assertThat(post.isApproved()).isTrue();
        assertThat(post.publications()).hasSize(2).allSatisfy(publication -> {
            assertThat(publication.revision()).isEqualTo(1);
            assertThat(publication.when().date()).hasToString("2028-06-01");
            assertThat(isSigned(post, publication)).isTrue();
        });
        assertThat(lines("rescheduled")).isEqualTo(1);
        assertThat(body(get(campaign))).contains("1 jun 2028");
        assertThat(body(get(campaign + "/posts/opening"))).contains("Versión 1 movida");
    }

    @Test
    void movesManyAndADraftAndGoesBack() throws Exception {
        String wish = """
                {"follows": null, "text": "a", "by": "P1DT2H"%s}""";
        String plan = json(post(api + "/preview").content(wish.formatted("")));
        String moved = json(post(api).content(wish.formatted(", \"seen\": \"" + seen(plan) + "\"")));
        String id = value(moved, "id");

        assertThat(moved).contains("\"drafts\":1");
        assertThat(of("dated").publications().get(0).dueAt()).isEqualTo(Instant.parse("2028-05-03T16:00:00Z"));
        assertThat(of("sketch").post().version()).isEqualTo(2);
        assertThat(of("opening").publications())
                .allSatisfy(
                        publication -> assertThat(publication.when().anchor()).isEqualTo("launch"));

        String back = json(get(api + "/" + id + "/undoing"));
        String undone = json(post(api + "/" + id + "/undoing").content("{\"seen\": \"" + seen(back) + "\"}"));
        String twice = json(post(api + "/" + id + "/undoing").content("{\"seen\": \"" + seen(back) + "\"}"));

        assertThat(undone).contains("\"drafts\":1");
        assertThat(twice).contains("move-not-undone");
        assertThat(of("dated").publications().get(0).dueAt()).isEqualTo(Instant.parse("2028-05-02T14:00:00Z"));
        assertThat(of("dated").publications().get(0).revision()).isEqualTo(2);
        assertThat(body(get(campaign + "/moves"))).contains("(deshecho)", "(deshizo otro)");
    }

    @Test
    void asksForANumberAUnitAndAZoneOfAList() throws Exception {
        String form = body(get(campaign + "/moves").param("post", "dated"));
        String list = body(get(campaign + "/moves")
                .param("post", "dated")
                .param("number", "2")
                .param("unit", "hours")
                .param("way", "earlier"));
        send(post(campaign + "/moves")
                .param("post", "dated")
                .param("number", "2")
                .param("unit", "hours")
                .param("way", "earlier")
                .param("seen", markOf(list)));

        assertThat(form).contains("La propia de cada cuenta", "value=\"America/Lima\"", "launch · ");
        assertThat(list).contains("name=\"way\" value=\"earlier\"", "Se mueve 1 publicación");
        assertThat(of("dated").publications().get(0).dueAt()).isEqualTo(Instant.parse("2028-05-02T12:00:00Z"));
    }

    @Test
    void saysWhatItWouldCrowd() throws Exception {
        String page = body(get(campaign + "/moves").param("post", "dated").param("anchor", "2028-05-03"));
        String preview = json(post(api + "/preview").content("""
                {"posts": ["dated"], "anchor": "2028-05-03"}"""));
        String apart = json(post(api + "/preview").content("""
                {"posts": ["dated"], "anchor": "2028-05-03", "localTime": "18:00"}"""));

        assertThat(page).contains("a menos de 1 min de", "Borrador");
        assertThat(preview).contains("\"crowding\":{\"crowded\":1", "\"post\":\"sketch\"");
        assertThat(apart).contains("\"crowding\":{\"crowded\":0");
    }

    @Test
    void editsAndPlansBeginWithTheTimeThatAPostWasMovedTo() throws Exception {
        String approved = body(get(plan));
        move("\"dated\", \"opening\"", "P1DT2H");
        String moved = body(get(plan));

        assertThat(approved).contains("2028-05-02,P0D,10:00", "launch,P0D,09:00");
        assertThat(moved).contains("2028-05-03,P0D,12:00", "launch,P1D,11:00");
        for (String again : List.of(moved, approved)) {
            assertThat(body(post(plan).contentType("text/csv").content(again))).contains("\"unchanged\":4");
        }
        assertThat(body(get(plan))).isEqualTo(moved);
        assertThat(of("dated").isApproved()).isTrue();
        assertThat(body(get(campaign + "/posts/dated/edit"))).contains("value=\"2028-05-03\"", "value=\"12:00\"");
        assertThat(body(get("/api/posts/" + of("dated").post().id().value())))
                .contains("\"schedule\":{\"anchor\":null,\"date\":\"2028-05-03\",\"offset\":\"P0D\"");
        assertThat(edit("2028-05-03", "12:00").getFlashMap().get("notice"))
                .asString()
                .isEqualTo("No cambió nada: la versión sigue como estaba.");
        assertThat(of("dated").isApproved()).isTrue();
        edit("2028-05-02", "10:00");
        assertThat(of("dated").isApproved()).isFalse();
        assertThat(of("dated").publications().get(0).dueAt()).isEqualTo(Instant.parse("2028-05-02T14:00:00Z"));
    }

    private void move(String posts, String by) throws Exception {
        String wish = "{\"posts\": [" + posts + "], \"by\": \"" + by + "\"%s}";
        String preview = json(post(api + "/preview").content(wish.formatted("")));
        json(post(api).content(wish.formatted(", \"seen\": \"" + seen(preview) + "\"")));
    }

    private MvcResult edit(String day, String time) throws Exception {
        return send(post(campaign + "/posts/dated/edit")
                .param("version", "1")
                .param("anchor", day)
                .param("local_time", time));
    }

    @Test
    void movesNoApprovalToAnotherOccasion() throws Exception {
        String near = json(post(api + "/preview").content("""
                {"posts": ["migrants"], "anchor": "2026-12-21"}"""));
        String far = json(post(api + "/preview").content("""
                {"posts": ["migrants"], "anchor": "2027-12-17"}"""));
        String undated = json(post(api + "/preview").content("""
                {"posts": ["migrants"], "anchor": "closing"}"""));

        assertThat(near).contains("\"fate\":\"moves\"");
        assertThat(far).contains("\"fate\":\"other-occasion\"");
        assertThat(undated).doesNotContain("\"fate\":\"moves\"");
        assertThat(json(post(api).content("""
                {"posts": ["migrants"], "anchor": "2027-12-17", "seen": "%s"}""".formatted(seen(far))))).contains("nothing-moves");
    }

    @Test
    void leavesWhatIsOutAndUndoesNothingOfIt() throws Exception {
        String plan = json(post(api + "/preview").content("""
                {"posts": ["opening"], "by": "P1D"}"""));
        String moved = json(post(api).content("""
                {"posts": ["opening"], "by": "P1D", "seen": "%s"}""".formatted(seen(plan))));

        heard(of("opening").publications().get(0), of("opening"), Kind.RELEASED, 1);

        assertThat(json(post(api + "/preview").content("""
                {"posts": ["opening"], "by": "P1D"}"""))).contains("\"fate\":\"stays\"", "\"fate\":\"waits\"");
        assertThat(json(get(api + "/" + value(moved, "id") + "/undoing"))).contains("move-not-undone");
    }

    @Test
    void saysWhatIsWrongWithAWish() throws Exception {
        assertThat(json(post(api + "/preview").content("{\"by\": \"P1D\"}"))).contains("nothing-chosen");
        assertThat(json(post(api + "/preview").content("{\"posts\": [\"dated\"], \"by\": \"soon\"}")))
                .contains("bad-shift");
        assertThat(json(post(api + "/preview").content("{\"posts\": [\"dated\"], \"anchor\": \"soon\"}")))
                .contains("unknown-anchor");
        assertThat(json(post(api).content("{\"posts\": [\"dated\"], \"by\": \"P1D\"}")))
                .contains("move-not-seen");
    }
}
