package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
class PagesIT {

    private static final String CAMPAIGN = "/campaigns/" + CampaignFixtures.KEY;
    private static final String HEADER = "key,title,anchor,offset,local_time,accounts,text_es\n";

    private final String key = "post-" + UUID.randomUUID();

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
    void showsHostileTextAsTextEverywhere() throws Exception {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"&";
        plan(key + ",\"" + hostile.replace("\"", "\"\"") + "\",launch,P0D,10:00,x-oea-inclusion,\"Cuerpo "
                + hostile.replace("\"", "\"\"") + "\"");

        for (String page : new String[] {CAMPAIGN, address(), address() + "/edit"}) {
            assertThat(body(get(page)))
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(body(get(CAMPAIGN).param("text", hostile)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void letsBrowsersKeepWhatIsNamedByItsContent() throws Exception {
        Matcher asset = Pattern.compile("/(assets/desk|webjars/htmx.org/[0-9.]+/dist/htmx.min)-[0-9a-f]{32}\\.(css|js)")
                .matcher(body(get("/campaigns")));

        List<String> addresses = asset.results().map(MatchResult::group).toList();

        assertThat(addresses).hasSize(2);
        for (String address : addresses) {
            assertThat(send(get(address)).getResponse().getHeader("Cache-Control"))
                    .contains("max-age=31536000", "public");
        }
    }

    @Test
    void approvesOnceItWasReadAndSaysSo() throws Exception {
        plan(key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto");

        MvcResult unread = send(post(address() + "/approval").param("version", "1"));
        assertThat(overviews.countPosts(CampaignFixtures.KEY).getOrDefault("draft", 0L))
                .isPositive();
        assertThat(unread.getFlashMap().get("unread")).isEqualTo(true);

        MvcResult read =
                send(post(address() + "/approval").param("version", "1").param("read", "true"));
        assertThat(read.getResponse().getRedirectedUrl()).isEqualTo(address());
        assertThat(read.getFlashMap().get("notice")).asString().startsWith("Aprobado");

        MvcResult again =
                send(post(address() + "/approval").param("version", "1").param("read", "true"));
        assertThat(again.getFlashMap().get("warning")).asString().contains("ya está");
    }

    @Test
    void aRefusalWithoutAReasonIsToldBesideTheReason() throws Exception {
        plan(key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto");

        MvcResult refused =
                send(post(address() + "/refusal").param("version", "1").param("reason", "  "));

        assertThat(refused.getFlashMap().get("refusalError")).isEqualTo("No puede estar vacío.");
        assertThat(refused.getFlashMap().get("refusalReason")).isEqualTo("  ");
        assertThat(body(get(address()))).contains("Por decidir");
    }

    @Test
    void aRefusalKeepsItsReasonInTheHistory() throws Exception {
        plan(key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto");

        send(post(address() + "/refusal").param("version", "1").param("reason", "Falta la fuente"));

        assertThat(body(get(address()))).contains("Falta la fuente", "Versión 1 rechazada", "Ana Núñez (OEA)");
    }

    @Test
    void anEditMakesANewVersionAndTheOldOneStaysReadable() throws Exception {
        plan(key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto");

        MvcResult edited = send(post(address() + "/edit").param("version", "1").param("text_es", "Otro texto"));

        assertThat(edited.getFlashMap().get("notice")).asString().contains("nueva versión");
        assertThat(body(get(address()))).contains("versión 2", "Otro texto");
        assertThat(body(get(address()).param("version", "1"))).contains("Un texto");
    }

    @Test
    void anEditThatDoesNotFitIsToldBesideTheTextAndKeepsWhatWasTyped() throws Exception {
        plan(key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto");
        String tooLong = "palabra ".repeat(60);

        MvcResult edited = send(post(address() + "/edit").param("version", "1").param("text_es", tooLong));
        String preview = body(post(address() + "/edit/preview").param("text_es", tooLong));

        assertThat(edited.getResponse().getStatus()).isEqualTo(422);
        assertThat(edited.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"text_es-error\"", tooLong.strip());
        assertThat(preview).contains("Demasiado largo").doesNotContain("<html");
    }

    @Test
    void reportsEveryProblemOfAPlanByRowAndColumn() throws Exception {
        MvcResult answer = upload(HEADER + key + ",,lunch,P0D,10:00,x-nobody,Un texto\n");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("No se importó nada", ">title<", ">anchor<", ">accounts<", ">2<");
    }

    @Test
    void importsAPlanAndSaysWhenThereIsNothingNewInIt() throws Exception {
        String plan = HEADER + key + ",Título,launch,P0D,10:00,x-oea-inclusion,Un texto\n";

        assertThat(upload(plan).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("1 mensaje nuevo");
        assertThat(upload(plan).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("El plan ya estaba importado");
    }

    @Test
    void speaksEnglishToWhoWantsIt() throws Exception {
        String page = mvc.perform(
                        get("/campaigns").with(user(DeskTest.USERNAME)).header("Accept-Language", "en-CA,fr;q=0.5"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("<html lang=\"en\"", "Campaigns").doesNotContain("Campañas");
    }

    @Test
    void theLivePartSaysNothingWhileItWouldLookTheSame() throws Exception {
        String page = body(get(CAMPAIGN + "/deliveries"));
        String live = page.replaceAll("(?s).*hx-get=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        MvcResult same = send(get(URI.create(live)).header("HX-Request", "true"));
        MvcResult changed =
                send(get(URI.create(live.replaceAll("seen=\\w+", "seen=0"))).header("HX-Request", "true"));

        assertThat(same.getResponse().getStatus()).isEqualTo(204);
        assertThat(changed.getResponse().getContentAsString())
                .contains("id=\"live\"")
                .doesNotContain("<html");
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        for (String path :
                new String[] {"/campaigns/none", CAMPAIGN + "/posts/none", CAMPAIGN + "/deliveries/" + UUID.randomUUID()
                }) {
            assertThat(send(get(path)).getResponse().getStatus()).as(path).isEqualTo(404);
        }
    }

    private void plan(String row) {
        importingPlans.importPlan(new ImportPlan(
                CampaignFixtures.KEY,
                (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8),
                Mode.ALL_OR_NOTHING,
                DeskTest.USERNAME));
    }

    private MvcResult upload(String plan) throws Exception {
        return send(multipart(CAMPAIGN + "/plan")
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", plan.getBytes(StandardCharsets.UTF_8))));
    }

    private String address() {
        return CAMPAIGN + "/posts/" + key;
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }
}
