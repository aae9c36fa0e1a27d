package org.vocero.approval.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vocero.approval.ApprovalServiceTesting.PUBLISHER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.tracking.Publications;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.OutcomeUnknown;
import org.vocero.contracts.publishing.PublishedInPart;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** A doubt as people and scripts settle it. */
@DeskTest
class DoubtIT {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private final UUID publication = UUID.randomUUID();
    private final UUID post = UUID.randomUUID();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Publications publications;

    @Autowired
    private Settlements settlements;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @BeforeEach
    void leaveItToAPerson() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
        OutcomeUnknown unknown = new OutcomeUnknown(
                publication, post, 1, 0, CampaignFixtures.KEY, "x-oas-en", "x", DUE, DUE, "no answer", true, 4);
        transaction.executeWithoutResult(status ->
                outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_DELIVERIES, unknown.subject(), unknown))));
        await().until(() -> publications.find(publication).isPresent());
    }

    @Test
    void isSettledOnTheDeskOnce() throws Exception {
        assertThat(body(page(get(address())))).contains("¿Qué pasó con ella?", "value=\"given-up\"");

        MvcResult settled = page(settlement("posted").param("url", "https://x.com/OAS_official/status/1868"));
        MvcResult again = page(settlement("given-up"));

        assertThat(settled.getResponse().getRedirectedUrl()).isEqualTo(address());
        assertThat(settled.getFlashMap().get("notice")).asString().startsWith("Anotado");
        assertThat(again.getFlashMap().get("warning")).asString().contains("ya lo decidió");
        assertThat(settlements.find(publication, 1, 4))
                .map(Settlement::decision)
                .contains(Decision.POSTED);
        assertThat(audit.of(post))
                .extracting(AuditEntry::what, AuditEntry::to)
                .containsExactly(tuple("doubt-settled", "posted x-oas-en"));
        assertThat(body(page(get(address()))))
                .contains("ana ha decidido: está.")
                .doesNotContain("value=\"given-up\"");
    }

    @Test
    void asksWhatBecomesOfTheRestOfAThread() throws Exception {
        UUID thread = UUID.randomUUID();
        PublishedInPart inPart = new PublishedInPart(
                thread,
                post,
                1,
                0,
                CampaignFixtures.KEY,
                "x-oas-en",
                "x",
                DUE,
                1,
                3,
                "https://x.com/OAS_official/status/1",
                "forbidden",
                "HTTP 403",
                DUE,
                null,
                true,
                9);
        transaction.executeWithoutResult(status ->
                outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_DELIVERIES, inPart.subject(), inPart))));
        await().until(() -> publications.find(thread).isPresent());
        String address = "/campaigns/" + CampaignFixtures.KEY + "/deliveries/" + thread;

        assertThat(body(page(get("/campaigns/" + CampaignFixtures.KEY + "/deliveries"))))
                .contains("Alguien tiene que decidir si sigue", "part-" + thread);
        assertThat(body(page(get(address))))
                .contains("¿Qué se hace con el resto del hilo?", "1/3, forbidden: HTTP 403", "seguir con el resto");
        MvcResult settled = page(post(address + "/settlement")
                .param("token", "9")
                .param("decision", "not-posted")
                .param("reason", "que siga"));

        assertThat(settled.getFlashMap().get("notice")).asString().startsWith("Anotado");
        assertThat(settlements.find(thread, 1, 9)).map(Settlement::decision).contains(Decision.NOT_POSTED);
        assertThat(audit.of(post)).extracting(AuditEntry::from).containsExactly("partial");
    }

    @ParameterizedTest
    @CsvSource({
        "4, posted, , visto, 422, not-a-post-url",
        "4, posted, javascript:alert(1), visto, 422, not-a-post-url",
        "4, not-posted, https://x.com/1, visto, 422, url-of-nothing",
        "4, perhaps, , visto, 422, unknown-decision",
        "4, not-posted, , '', 422, missing",
        "3, not-posted, , visto, 409, no-longer-in-doubt"
    })
    void refusesWhatMakesNoSense(
            long token, String decision, @Nullable String url, String reason, int status, String code)
            throws Exception {
        MvcResult answer = mvc.perform(post("/api/publications/" + publication + "/settlement")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"token\":%d,\"decision\":\"%s\",\"url\":%s,\"reason\":\"%s\"}"
                                .formatted(token, decision, url == null ? "null" : "\"" + url + "\"", reason))
                        .with(httpBasic(DeskTest.USERNAME, DeskTest.PASSWORD)))
                .andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(status);
        assertThat(body(answer)).contains(code);
        assertThat(settlements.find(publication, 1, 4)).isEmpty();
    }

    @Test
    void showsEachStepFromThePublishersOwnLog() throws Exception {
        assertThat(body(page(get(address())))).contains(address() + "/log");
        assertThat(body(page(get(address() + "/log"))))
                .contains("Recepción de lo que vence", "En espera", "Reparto de turnos", "Aplazada")
                .contains("account-limit", "the budget of 100 within PT15M is used up");
        assertThat(body(page(get("/api/publications/" + publication + "/log"))))
                .contains("\"was\":\"waiting\",\"became\":\"deferred\",\"actor\":\"claiming\"");
        PUBLISHER.beSilent(true);
        try {
            assertThat(body(page(get(address() + "/log")))).contains("su registro no se puede mostrar ahora");
        } finally {
            PUBLISHER.beSilent(false);
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> settlement(String decision) {
        return post(address() + "/settlement")
                .param("token", "4")
                .param("decision", decision)
                .param("reason", "miré la cuenta");
    }

    private String address() {
        return "/campaigns/" + CampaignFixtures.KEY + "/deliveries/" + publication;
    }

    private MvcResult page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }

    private static String body(MvcResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
