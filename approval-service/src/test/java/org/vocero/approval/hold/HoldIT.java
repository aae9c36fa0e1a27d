package org.vocero.approval.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.DeskTest;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.contracts.publishing.HoldInForce.OnTheWire;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hold as people and scripts place, see and lift it. */
@DeskTest
class HoldIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Holds holds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void standsOnEveryPageUntilItIsLifted() throws Exception {
        String reason = "Duelo " + UUID.randomUUID();

        MvcResult placed = page(post("/holds").param("what", "everything").param("reason", reason));
        UUID id = holds.standing().stream()
                .filter(hold -> hold.reason().equals(reason))
                .map(Hold::id)
                .findAny()
                .orElseThrow();

        assertThat(placed.getFlashMap().get("notice")).asString().startsWith("Retenido");
        for (String address : List.of("/campaigns", "/holds", "/refusals")) {
            assertThat(body(page(get(address)))).contains(reason, "Todo está retenido", "Todavía sin confirmar");
        }
        MvcResult lifted = page(post("/holds/" + id + "/lifting").param("reason", "terminado"));
        assertThat(lifted.getFlashMap().get("notice")).asString().startsWith("Levantado");
        assertThat(body(page(get("/campaigns")))).doesNotContain(reason);
        assertThat(body(page(get("/holds")))).contains(reason, "terminado");
    }

    @Test
    void showsWhatWasOnTheWireOnceThePublisherSaysThatItIsInForce() throws Exception {
        JsonNode placed = call("/api/holds", "{\"scope\":\"everything\",\"reason\":\"duelo\"}");
        UUID id = UUID.fromString(placed.get("id").asString());
        UUID publication = UUID.randomUUID();
        Instant inForceAt = Instant.parse("2026-12-18T14:00:00.125Z");
        HoldInForce inForce = new HoldInForce(
                id,
                inForceAt,
                List.of(new OnTheWire(
                        publication, UUID.randomUUID(), 1, "migrantes-cuentan", "x-oas-en", "x", "sending", inForceAt)),
                1);

        say(inForce);

        await().until(() -> holds.find(id).orElseThrow().inForce() != null);
        JsonNode shown = json.readTree(body(script(get("/api/holds/" + id))));
        assertThat(shown.get("inForceAt").asString()).isEqualTo("2026-12-18T14:00:00.125Z");
        assertThat(shown.at("/onTheWire/0/publicationId").asString()).isEqualTo(publication.toString());
        assertThat(body(page(get("/holds"))))
                .contains("En vigor desde", "1 ya estaba en camino", publication.toString());
        call("/api/holds/" + id + "/lifting", "{\"reason\":\"terminado\"}");
    }

    @Test
    void holdsARegionBackAndAsksWhatBecomesOfWhatFellDueMeanwhile() throws Exception {
        String key = "region-" + UUID.randomUUID();
        importCampaign(
                key,
                "      - {key: x-%s, channel: x, language: es, zone: UTC, handle: a, region: islas}\n".formatted(key));
        UUID id =
                UUID.fromString(call("/api/holds", "{\"scope\":\"region\",\"target\":\"islas\",\"reason\":\"huracán\"}")
                        .get("id")
                        .asString());
        importCampaign(key, """
                      - {key: x-%s, channel: x, language: es, zone: UTC, handle: a, region: islas}
                      - {key: y-%s, channel: x, language: es, zone: UTC, handle: b, region: islas}
                """.formatted(key, key));
        UUID publication = heldOn("y-" + key);

        assertThat(json.readTree(body(script(get("/api/holds/" + id))))
                        .get("fellDue")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(page(get("/holds"))))
                .contains("La región islas está retenida", "Mientras tanto venció 1 publicación");
        JsonNode lifted = call("/api/holds/" + id + "/lifting", "{\"reason\":\"pasó\",\"fellDue\":\"drop\"}");

        assertThat(lifted.get("liftedWith").asString()).isEqualTo("drop");
        jdbc.sql("DELETE FROM publication_tracking WHERE publication_id = ?")
                .param(publication)
                .update();
    }

    private void importCampaign(String key, String accounts) throws Exception {
        String yaml = """
                key: %s
                name: {es: Región}
                languages: [es]
                hashtags: {campaign: ["#migrantescuentan"]}
                regions: [islas]
                accounts:
                %s""".formatted(key, accounts);
        MvcResult imported = script(
                put("/api/campaigns/" + key).contentType("application/yaml").content(yaml));
        assertThat(imported.getResponse().getStatus()).as(body(imported)).isBetween(200, 201);
    }

    private UUID heldOn(String account) {
        UUID publication = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO publication_tracking (publication_id, post_id, campaign, account, channel, state, version, revision, due_at)
                        VALUES (:id, :id, 'region', :account, 'x', 'held', 1, 0, clock_timestamp() - interval '1 minute')
                        """).param("id", publication).param("account", account).update();
        return publication;
    }

    @Test
    void refusesInTheReadersLanguage() throws Exception {
        MvcResult refused = script(post("/api/holds")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"scope\":\"account\",\"target\":\"x-nobody\",\"reason\":\"duelo\"}")
                .header("Accept-Language", "es"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("unknown-target", "No existe «x-nobody» para retener.");
    }

    private void say(HoldInForce event) {
        transaction.executeWithoutResult(
                status -> outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_HOLDS, event.subject(), event))));
    }

    private JsonNode call(String address, String content) throws Exception {
        MvcResult answer =
                script(post(address).contentType(MediaType.APPLICATION_JSON).content(content));
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return json.readTree(body(answer));
    }

    private MvcResult script(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(httpBasic(DeskTest.USERNAME, DeskTest.PASSWORD)))
                .andReturn();
    }

    private MvcResult page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }

    private static String body(MvcResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
