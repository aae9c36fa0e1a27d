package org.vocero.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class RestIT {

    private static final String CAMPAIGN = "/api/campaigns/" + CampaignFixtures.KEY;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void importCampaign() throws Exception {
        MockHttpServletResponse response =
                send(put(CAMPAIGN).contentType("application/yaml").content(CampaignFixtures.campaignFile()));

        assertThat(response.getStatus()).isIn(200, 201);
    }

    @Test
    void importsTheRealPlanAndFindsItUnchangedTheSecondTime() throws Exception {
        importPlan(CampaignFixtures.plan(), "");

        JsonNode again = body(importPlan(CampaignFixtures.plan(), ""));

        assertThat(again.get("created").asInt() + again.get("unchanged").asInt())
                .isEqualTo(12);
        assertThat(again.get("unchanged").asInt()).isEqualTo(12);
        assertThat(again.get("publications").asInt()).isEqualTo(46);
    }

    @Test
    void givesThePlanBackInEitherFormatAndFindsItUnchanged() throws Exception {
        importPlan(CampaignFixtures.plan(), "");
        String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        MockHttpServletResponse csv = send(get(CAMPAIGN + "/plan"));
        MockHttpServletResponse asked = send(get(CAMPAIGN + "/plan").header("Accept", workbook));
        MockHttpServletResponse named = send(get(CAMPAIGN + "/plan.xlsx"));

        assertThat(csv.getContentType()).isEqualTo("text/csv");
        assertThat(csv.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + CampaignFixtures.KEY + "-plan.csv\"");
        assertThat(csv.getHeader("Content-Length")).isEqualTo(String.valueOf(csv.getContentAsByteArray().length));
        assertThat(List.of(asked.getContentType(), named.getContentType())).containsOnly(workbook);
        for (MockHttpServletResponse file : List.of(csv, asked, named)) {
            JsonNode again = body(importPlan(file.getContentAsByteArray(), ""));
            assertThat(again.get("created").asInt() + again.get("updated").asInt())
                    .isZero();
            assertThat(again.get("unchanged").asInt()).isGreaterThanOrEqualTo(12);
        }
        assertThat(send(get("/api/campaigns/nowhere/plan.csv")).getStatus()).isEqualTo(404);
    }

    @Test
    void refusesAPlanWithProblemsAndNamesThemInTheReadersLanguage() throws Exception {
        byte[] broken = CampaignFixtures.planText()
                .replace("imd-day,", "gcm-day,")
                .replace("balon-lima,El balón no tiene fronteras,launch,P5D", "balon-lima,,lunch,5 días")
                .getBytes(StandardCharsets.UTF_8);

        MockHttpServletResponse response = send(post(CAMPAIGN + "/plan")
                .contentType("text/csv")
                .header("Accept-Language", "es-PE,es;q=0.9")
                .content(broken));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = body(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:vocero:problem:plan-rejected");
        assertThat(problem.get("title").asString()).isEqualTo("El plan de medios tiene problemas");
        assertThat(problem.get("errors")).hasSize(4);
        assertThat(problem.get("errors").toString())
                .contains("\"row\":5", "\"column\":\"title\"", "\"column\":\"anchor\"", "\"column\":\"offset\"")
                .contains("La clave gcm-day ya está en la fila 10.");
    }

    @Test
    void approvesEditsAndWithdraws() throws Exception {
        importPlan(CampaignFixtures.plan(), "");
        String id = idOf("valparaiso-health");

        JsonNode approved = body(decide(id, "approval", "{\"version\":1}"));
        MockHttpServletResponse second = decide(id, "approval", "{\"version\":1}");
        JsonNode edited = body(
                send(put("/api/posts/" + id).contentType("application/json").content("""
                        {"version": 1, "title": "Salud", "anchor": "launch", "offset": "P11D", "localTime": "10:30",
                         "accounts": ["x-oea-inclusion", "fb-oea"], "texts": {"es": "Salud que entiende a todos."}}
                        """)));
        MockHttpServletResponse late = decide(id, "withdrawal", "{\"reason\":\"ya no\"}");

        assertThat(approved.get("state").asString()).isEqualTo("approved");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(body(second).get("type").asString()).isEqualTo("urn:vocero:problem:already-decided");
        assertThat(edited.get("version").asInt()).isEqualTo(2);
        assertThat(edited.get("state").asString()).isEqualTo("draft");
        assertThat(late.getStatus()).isEqualTo(409);
        JsonNode post = body(send(get("/api/posts/" + id)));
        assertThat(post.get("versions")).hasSize(2);
        assertThat(post.get("versions").get(1).get("state").asString()).isEqualTo("withdrawn");
        JsonNode publication = post.get("versions").get(0).get("publications").get(0);
        assertThat(publication.get("text").asString()).contains("Salud que entiende a todos.", "#migrantescuentan");
        assertThat(publication.get("limit").asInt()).isEqualTo(280);
    }

    @Test
    void listsPostsInPages() throws Exception {
        importPlan(CampaignFixtures.plan(), "");

        MockHttpServletResponse first = send(get(CAMPAIGN + "/posts?limit=5"));
        String next = Objects.requireNonNull(first.getHeader("Link")).replaceAll("<(.*)>; rel=\"next\"", "$1");
        MockHttpServletResponse second = send(get(URI.create(next.replace("limit=5", "limit=100"))));

        assertThat(body(first)).hasSize(5);
        assertThat(body(first).get(4).get("key").asString())
                .isLessThan(body(second).get(0).get("key").asString());
        assertThat(second.getHeader("Link")).isNull();
    }

    @Test
    void datesAnchors() throws Exception {
        MockHttpServletResponse response = move("2026-12-01", seen("2026-12-01"));
        MockHttpServletResponse undated = send(put(CAMPAIGN + "/anchors/launch")
                .contentType("application/json")
                .content("{}"));

        assertThat(body(response).get("date").asString()).isEqualTo("2026-12-01");
        assertThat(undated.getStatus()).isEqualTo(422);
        assertThat(send(get("/api/campaigns")).getContentAsString()).contains("2026-12-01");
    }

    @Test
    void movesASessionOnlyAsThePersonSaw() throws Exception {
        importPlan(CampaignFixtures.plan(), "");
        send(put(CAMPAIGN + "/anchors/launch")
                .contentType("application/json")
                .content("{\"date\":\"2027-03-01\",\"seen\":\"" + seen("2027-03-01") + "\"}"));
        decide(idOf("balon-lima"), "approval", "{\"version\":" + version("balon-lima") + "}");

        MockHttpServletResponse unseen = move("2027-03-09", "");
        String before = seen("2027-03-09");
        decide(idOf("mesoamerica-10"), "approval", "{\"version\":" + version("mesoamerica-10") + "}");
        MockHttpServletResponse changed = move("2027-03-09", before);
        MockHttpServletResponse moved = move("2027-03-09", seen("2027-03-09"));
        JsonNode back = body(send(get(CAMPAIGN + "/anchors/launch/move?date=2020-01-01")));

        assertThat(body(unseen).get("type").asString()).isEqualTo("urn:vocero:problem:move-not-seen");
        assertThat(body(changed).get("type").asString()).isEqualTo("urn:vocero:problem:move-changed");
        assertThat(body(moved).get("date").asString()).isEqualTo("2027-03-09");
        assertThat(back.get("crowding").get("crowded").asInt()).isZero();
        assertThat(back.get("publications"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("fate").asString()).isEqualTo("too-late"));
    }

    @Test
    void addsADayOfTheUnitedNationsAndRefusesWhatIsNoRule() throws Exception {
        JsonNode day = body(send(get("/api/observances"))).get(0);
        String event = "{\"key\":\"social-justice\",\"kind\":\"observance\",\"month\":%s,\"day\":%s}"
                .formatted(day.get("rule").get("month"), day.get("rule").get("day"));

        MockHttpServletResponse added = add(event);
        MockHttpServletResponse again = add(event);
        MockHttpServletResponse refused = add(
                "{\"key\":\"each-second\",\"kind\":\"observance\",\"rrule\":\"FREQ=SECONDLY\",\"start\":\"2027-01-01\"}");

        assertThat(added.getStatus() == 201
                        || body(added).get("type").asString().endsWith("anchor-exists"))
                .isTrue();
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused).get("errors").get(0).get("path").asString()).isEqualTo("rrule");
        assertThat(body(refused).get("errors").get(0).get("reason").asString())
                .startsWith("Une journée est faite de jours entiers");
    }

    private MockHttpServletResponse add(String event) throws Exception {
        return send(post(CAMPAIGN + "/anchors")
                .contentType("application/json")
                .header("Accept-Language", "fr")
                .content(event));
    }

    private String seen(String date) throws Exception {
        return body(send(get(CAMPAIGN + "/anchors/launch/move?date=" + date)))
                .get("seen")
                .asString();
    }

    private MockHttpServletResponse move(String date, String seen) throws Exception {
        return send(put(CAMPAIGN + "/anchors/launch")
                .contentType("application/json")
                .content("{\"date\":\"%s\",\"seen\":\"%s\"}".formatted(date, seen)));
    }

    private int version(String key) throws Exception {
        JsonNode versions = body(send(get("/api/posts/" + idOf(key)))).get("versions");
        return StreamSupport.stream(versions.spliterator(), false)
                .mapToInt(version -> version.get("version").asInt())
                .max()
                .orElseThrow();
    }

    @Test
    void answersForWhatThereIsNot() throws Exception {
        assertThat(send(get("/api/campaigns/nothing")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/campaigns/nothing/posts")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/posts/5ab6f0a1-6ad8-4a1e-8a57-5b4f8a2b6f10")).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/api/posts/not-an-id")).getStatus()).isEqualTo(400);
        assertThat(send(put(CAMPAIGN).contentType("application/json").content("{}"))
                        .getStatus())
                .isEqualTo(415);
    }

    private MockHttpServletResponse importPlan(byte[] plan, String query) throws Exception {
        return send(post(CAMPAIGN + "/plan" + query).contentType("text/csv").content(plan));
    }

    private MockHttpServletResponse decide(String id, String decision, String body) throws Exception {
        return send(post("/api/posts/" + id + "/" + decision)
                .contentType("application/json")
                .content(body));
    }

    private String idOf(String key) throws Exception {
        return StreamSupport.stream(body(send(get(CAMPAIGN + "/posts"))).spliterator(), false)
                .filter(post -> post.get("key").asString().equals(key))
                .map(post -> post.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("ana")).with(csrf())).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }
}
