package org.vocero.approval.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.anchor.Follower;
import org.vocero.approval.anchor.Followers;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;
import org.vocero.composition.Occurrence;

@DeskTest
class CalendarPagesIT {

    private static final String PLAN = """
            key,title,anchor,offset,local_time,accounts,text_es
            opening,Apertura,launch,,02:30,x-oea-inclusion,Empieza.
            migrants,El día,international-migrants-day,,09:00,x-oea-inclusion,Hoy.
            """;

    private final String key = "calendar-" + UUID.randomUUID();
    private final String campaign = "/campaigns/" + key;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void plan(@Autowired ImportingCampaigns importing, @Autowired ImportingPlans plans) {
        byte[] file = new String(CampaignFixtures.campaignFile(), UTF_8)
                .replace("key: " + CampaignFixtures.KEY, "key: " + key)
                .getBytes(UTF_8);
        importing.importCampaign(new ImportCampaign(key, file, DeskTest.USERNAME));
        plans.importPlan(new ImportPlan(key, PLAN.getBytes(UTF_8), Mode.ALL_OR_NOTHING, DeskTest.USERNAME));
    }

    @Test
    void offersTheUnitedNationsDaysAndAddsOne() throws Exception {
        assertThat(body(get(campaign + "/calendar")))
                .contains("Día Internacional del Migrante (A/RES/55/93)", "cada año el 18 de diciembre")
                .contains("Día Mundial de los Refugiados · cada año el 20 de junio · A/RES/55/76");

        MvcResult added = send(post(campaign + "/calendar")
                .param("form", "un")
                .param("kind", "observance")
                .param("chosen", "world-refugee-day"));

        assertThat(added.getResponse().getRedirectedUrl()).isEqualTo(campaign + "/calendar");
        assertThat(body(get(campaign + "/calendar"))).contains("Día Mundial de los Refugiados (A/RES/55/76)");
    }

    @Test
    void saysWhatIsWrongWithARuleAndKeepsWhatWasTyped() throws Exception {
        MvcResult refused = send(post(campaign + "/calendar")
                .param("form", "rrule")
                .param("kind", "observance")
                .param("key", "each-second")
                .param("rrule", "FREQ=SECONDLY")
                .param("start", "2027-01-01"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("rrule: Una conmemoración es de días enteros", "value=\"each-second\"");
    }

    @Test
    void movesASessionOnceItWasSeenWhatMoves() throws Exception {
        approve("opening");
        String there = campaign + "/calendar/launch";

        String list = body(get(there).param("date", "2027-03-14"));
        MvcResult unseen = send(post(there).param("date", "2027-03-14").param("seen", "another list"));
        MvcResult moved = send(post(there).param("date", "2027-03-14").param("seen", markOf(list)));

        assertThat(list)
                .contains("1 publicación se mueve", "Apertura", "El reloj se salta esta hora: pasa hacia adelante.");
        assertThat(unseen.getResponse().getRedirectedUrl()).isEqualTo(there + "?date=2027-03-14");
        assertThat(unseen.getFlashMap().get("warning")).asString().contains("No se movió nada");
        assertThat(moved.getFlashMap().get("notice")).asString().startsWith("La fecha está puesta");
        assertThat(body(get(campaign + "/posts/opening"))).contains("El reloj se salta esta hora");
    }

    @Test
    void saysWhatIsOutAlreadyAndStays(
            @Autowired Followers followers,
            @Autowired FollowingPublications following,
            @Autowired TransactionOperations transaction)
            throws Exception {
        approve("opening");
        Follower opening = followers.approved(key, Occurrence.first("launch")).get(0);
        Publication publication =
                new Publication(opening.publication(), UUID.randomUUID(), key, opening.account(), "x");

        transaction.executeWithoutResult(status -> following.follow(List.of(
                Happening.of(publication, Kind.RELEASED, 1, "released-" + opening.publication(), Instant.now()))));

        assertThat(body(get(campaign + "/calendar/launch").param("date", "2027-03-15")))
                .contains("1 publicación ya salió y se queda")
                .doesNotContain("publicación se mueve");
    }

    @Test
    void keepsAPostForTheNextOccasionAndNoLonger() throws Exception {
        String post = campaign + "/posts/migrants";

        send(post(post + "/keeping").param("kept", "true"));
        assertThat(body(get(post))).contains("Se conserva: cuando pase", "Versión 1 conservada");
        send(post(post + "/keeping").param("kept", "false"));

        assertThat(body(get(post))).contains("Solo para esta ocasión");
        assertThat(body(get(campaign + "/posts/opening"))).doesNotContain("Conservar para la próxima");
        assertThat(send(post(campaign + "/posts/opening/keeping").param("kept", "true"))
                        .getFlashMap()
                        .get("warning"))
                .asString()
                .contains("no sigue ninguna conmemoración");
    }

    private void approve(String post) throws Exception {
        send(post(campaign + "/posts/" + post + "/approval")
                .param("version", "1")
                .param("read", "true"));
    }

    private static String markOf(String page) {
        Matcher mark = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString(UTF_8);
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header("Accept-Language", "es")
                        .with(user(DeskTest.USERNAME))
                        .with(csrf()))
                .andReturn();
    }
}
