package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;

@DeskTest
class SlotPagesIT {

    private static final String HEADER = "key,title,anchor,offset,local_time,accounts,text_es\n";

    private final String key = "slot-" + UUID.randomUUID();
    private final String address = "/campaigns/" + CampaignFixtures.KEY + "/posts/" + key;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private ImportingPlans importingPlans;

    @Autowired
    private Overviews overviews;

    @BeforeEach
    void importCampaign() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
    }

    @Test
    void setsPostingTimesAndSaysBesideTheFieldWhatIsWrong() throws Exception {
        String page = "/accounts/bsky-migrantes";

        MvcResult refused = send(post(page + "/timetable")
                .param("revision", "0")
                .param("monday", "9:00, nueve")
                .param("leastDistance", "15"));
        MvcResult again = send(get(page).cookie(refused.getResponse().getCookies()));
        MvcResult set = send(post(page + "/timetable")
                .param("revision", "0")
                .param("monday", "9:00; 13:30")
                .param("leastDistance", "15"));
        MvcResult late = send(post(page + "/timetable").param("revision", "0").param("sunday", "8:00"));

        assertThat(text(again)).contains("nueve no es una hora", "value=\"9:00, nueve\"", "aria-invalid=\"true\"");
        assertThat(set.getFlashMap().get("notice")).asString().startsWith("Guardado");
        assertThat(late.getFlashMap().get("warning")).asString().contains("bsky-migrantes");
        assertThat(text(send(get(page))))
                .contains("value=\"09:00, 13:30\"", "value=\"15\"", "Horario fijado", "lunes")
                .doesNotContain("aria-invalid");
        assertThat(send(post("/accounts/nobody/timetable").param("revision", "0"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void putsAPostIntoTheNextFreeSlot() throws Exception {
        MvcResult set = send(put("/api/accounts/masto-migrantes/timetable")
                .contentType("application/json")
                .content("{\"revision\":0,\"times\":{\"friday\":[\"09:00\"]},\"leastDistance\":\"PT15M\"}"));
        assertThat(text(set)).contains("\"leastDistance\":\"PT15M\"", "\"friday\":[\"09:00\"]", "\"revision\":1");
        plan("2031-01-03,,09:14");

        MvcResult taken = send(post(address + "/slot").param("version", "1").param("from", "2032-01-05"));
        MvcResult unseen = send(post(address + "/slot").param("version", "1"));
        String id = overviews.post(CampaignFixtures.KEY, key).orElseThrow().toString();
        MvcResult moved = send(post("/api/posts/" + id + "/slot")
                .contentType("application/json")
                .content("{\"version\":2,\"from\":\"2031-01-03\"}"));

        assertThat(taken.getFlashMap().get("notice")).asString().contains("9 ene 2032", "09:00");
        assertThat(unseen.getFlashMap().get("warning")).asString().contains("versión");
        assertThat(text(moved)).contains("\"version\":3", "\"date\":\"2031-01-03\"", "\"localTime\":\"09:00:00\"");
        assertThat(text(send(get(address)))).contains("3 ene 2031", "Próximo turno libre");
    }

    @Test
    void showsWhatComesTooNearToOthersBeforeItHappens() throws Exception {
        String row = ",Título %s,2033-05-05,,10:00,x-oea-desarrollo,\"Un texto, %s\"\n";
        String file = HEADER + key + row.formatted(key, key) + key + "-b" + row.formatted(key, "otro");

        MvcResult report = send(multipart("/campaigns/" + CampaignFixtures.KEY + "/plan")
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))));
        MvcResult again = send(post("/api/campaigns/" + CampaignFixtures.KEY + "/plan")
                .contentType("text/csv")
                .content(file));

        assertThat(text(report))
                .contains("2 publicaciones quedan demasiado cerca", "Se importaron de todos modos")
                .contains(
                        "En x-oea-desarrollo, a menos de 1 min de " + key + "-b (2033-05-05 10:00 America/New_York).");
        assertThat(text(again)).contains("\"crowded\":2", "\"code\":\"crowded\"", "\"row\":3", "\"errors\":[]");
        String id = overviews.post(CampaignFixtures.KEY, key).orElseThrow().toString();
        assertThat(text(send(get("/api/posts/" + id + "/crowding"))))
                .contains("\"crowded\":1", "\"post\":\"" + key + "-b\"", "\"leastDistance\":\"PT1M\"");
        assertThat(text(send(get("/api/campaigns/" + CampaignFixtures.KEY + "/crowding"))))
                .contains("\"post\":\"" + key + "-b\"");
        for (String page : List.of(address, "/campaigns/" + CampaignFixtures.KEY + "/calendar", address + "/edit")) {
            assertThat(text(send(get(page)))).contains("está a menos de 1 min de", key + "-b");
        }
        assertThat(text(send(post(address + "/edit/preview").param("local_time", "10:02"))))
                .doesNotContain("está a menos de");
    }

    @Test
    void tellsWhoDidWhatTheLatestFirst() throws Exception {
        plan("2034-02-01,,10:00");

        assertThat(text(send(get("/audit").param("of", CampaignFixtures.KEY))))
                .contains("Quién hizo qué", "Versión 1 creada", "/posts/" + key, "Ana Núñez");
        assertThat(text(send(get("/audit").param("of", "none"))))
                .contains("Nada todavía")
                .doesNotContain(key);
        MvcResult first = send(get("/api/audit?limit=1&campaign=" + CampaignFixtures.KEY));
        assertThat(text(first)).contains("\"what\":\"version-created\"", "\"postKey\":\"" + key + "\"");
        assertThat(first.getResponse().getHeader("Link")).contains("after=", "rel=\"next\"");
    }

    @Test
    void showsWeekByWeekWhatIsPlanned() throws Exception {
        String campaign = "/campaigns/" + CampaignFixtures.KEY;

        assertThat(text(send(get(campaign + "/weeks")))).contains("Semana a semana", "ningún borrador");
        assertThat(text(send(get("/api" + campaign + "/weeks")))).contains("\"week\":\"20", "\"drafts\":");
        assertThat(text(send(get(campaign + "/calendar")))).contains(campaign + "/weeks");
    }

    private void plan(String when) {
        String row = key + ",Título," + when + ",masto-migrantes,Un texto";
        importingPlans.importPlan(new ImportPlan(
                CampaignFixtures.KEY,
                (HEADER + row).getBytes(StandardCharsets.UTF_8),
                Mode.ALL_OR_NOTHING,
                DeskTest.USERNAME));
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }
}
