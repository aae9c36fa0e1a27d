package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.vocero.approval.ApprovalServiceTesting.PUBLISHER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.vocero.approval.connection.Standings;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.AccountChanged;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

@DeskTest
class AccountPagesIT {

    private static final String X = "/accounts/x-oea-inclusion";
    private static final String PAGE = "/accounts/fb-oea";
    private static final String HUSH = "hush-hush";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Standings standings;

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void importCampaign() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
    }

    @AfterEach
    void answerAgain() {
        PUBLISHER.beSilent(false);
        PUBLISHER.refuseTokens(false);
    }

    @Test
    void connectsAndChecksAnAccountAndShowsNoSecretAgain() throws Exception {
        MvcResult connected = connect(X);

        assertThat(connected.getFlashMap().get("notice")).asString().startsWith("Conectada y comprobada");
        assertThat(body(get(X))).contains("Bien", "OEA_oficial", "Ana Núñez").doesNotContain(HUSH);
        assertThat(body(get("/accounts"))).contains("@OEA_Inclusion", "Bien");
        assertThat(PUBLISHER.people()).contains(DeskTest.USERNAME);
        assertThat(database.sql("SELECT standing::text FROM account_standing")
                        .query(String.class)
                        .list())
                .noneMatch(standing -> standing.contains(HUSH));
    }

    @Test
    void showsHowMuchIsLeftBeforeItIsUsedUp() throws Exception {
        connect(X);

        assertThat(body(get("/accounts"))).contains("3 publicaciones", "Queda poco");
        assertThat(body(get(X)))
                .contains("De la cuenta, según la plataforma", "Queda poco")
                .contains("De todas las cuentas del canal, en 24 h", "9.000 de 10.000", "para 9.000 publicaciones");
        assertThat(body(get("/api/accounts/limits"))).contains("\"left\":9000", "\"within\":\"PT24H\"");
        PUBLISHER.beSilent(true);
        assertThat(body(get("/accounts"))).contains("no se sabe", "Bien");
        assertThat(body(get(X))).contains("no se sabe cuánto queda ahora");
        assertThat(send(get("/api/accounts/limits")).getResponse().getStatus()).isEqualTo(409);
    }

    @Test
    void tellsBesideTheFieldWhatIsMissingAndKeepsOnlyWhatIsNoSecret() throws Exception {
        MvcResult refused =
                send(post(PAGE + "/credentials").param("field.page-id", "1067").param("field.page-token", HUSH));

        assertThat(refused.getFlashMap().get("wrong")).isEqualTo(Map.of("app-secret", "No puede estar vacío."));
        assertThat(refused.getFlashMap().get("typed")).isEqualTo(Map.of("page-id", "1067"));
        assertThat(refused.getFlashMap().toString()).doesNotContain(HUSH);
    }

    @Test
    void saysThatAnAccountNeedsAPersonAndWhatToDo() throws Exception {
        connect(X);
        PUBLISHER.refuseTokens(true);

        MvcResult checked = send(post(X + "/check"));

        assertThat(checked.getFlashMap().get("warning")).asString().startsWith("Comprobada: no se podría");
        assertThat(body(get(X))).contains("Necesita a una persona", "conecte la cuenta de nuevo", "HTTP 401");
    }

    @Test
    void pausesForAReasonAndResumesAndRemembersWho() throws Exception {
        connect(X);

        MvcResult without = send(post(X + "/pause").param("reason", " "));
        assertThat(without.getFlashMap().get("pauseError")).isEqualTo("No puede estar vacío.");
        send(post(X + "/pause").param("reason", "Crisis en la frontera"));
        assertThat(body(get("/accounts"))).contains("En pausa", "Ana Núñez: Crisis en la frontera");
        send(post(X + "/resumption"));

        assertThat(body(get(X))).doesNotContain("account.pause").contains("Reanudada");
        assertThat(audit.ofAccount("x-oea-inclusion", 2))
                .extracting(AuditEntry::what, AuditEntry::who, AuditEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("account-resumed", DeskTest.USERNAME, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "account-paused", DeskTest.USERNAME, "Crisis en la frontera"));
    }

    @Test
    void disconnectsOnlyWhoIsSure() throws Exception {
        connect(X);

        MvcResult unsure = send(post(X + "/disconnection"));
        assertThat(unsure.getFlashMap().get("unsure")).isEqualTo(true);
        assertThat(body(get(X))).contains("Bien");
        send(post(X + "/disconnection").param("sure", "true"));

        assertThat(body(get(X))).contains("Sin conectar");
    }

    @Test
    void saysThatThePublisherIsAwayAndShowsWhatItKnows() throws Exception {
        connect(X);
        PUBLISHER.beSilent(true);

        MvcResult paused = send(post(X + "/pause").param("reason", "Crisis"));

        assertThat(paused.getFlashMap().get("warning")).asString().contains("no respondió a tiempo");
        assertThat(body(get(X))).contains("Bien", "El publicador no responde");
    }

    @Test
    void hearsWhatNobodyHereAskedForAndKeepsTheNewest() throws Exception {
        String account = "x-oim-es";
        say(event(account, 5, "Primero"), event(account, 7, "Último"), event(account, 6, "Entre"));

        await().untilAsserted(() -> assertThat(standings.find(account)).isPresent());
        await().untilAsserted(() ->
                assertThat(standings.find(account).orElseThrow().revision()).isEqualTo(7));
        say(event(account, 8, "Otro"));
        await().untilAsserted(
                        () -> assertThat(standings.find(account).orElseThrow().pause())
                                .extracting("reason")
                                .isEqualTo("Otro"));
    }

    @Test
    void doesTheSameForScripts() throws Exception {
        MvcResult connected = send(
                put("/api/accounts/x-scripted/credentials")
                        .contentType("application/json")
                        .content(
                                "{\"channel\":\"x\",\"fields\":{\"access-token\":\"hush-hush\",\"app-secret\":\"hush-hush\"}}"));
        MvcResult paused = send(post("/api/accounts/x-scripted/pause")
                .contentType("application/json")
                .content("{\"reason\":\"Crisis\"}"));

        assertThat(connected.getResponse().getContentAsString())
                .contains("\"result\":\"fine\"")
                .doesNotContain("hush");
        assertThat(paused.getResponse().getContentAsString()).contains("\"reason\":\"Crisis\"");
        assertThat(body(get("/api/accounts"))).contains("x-scripted").doesNotContain("hush");
        assertThat(send(post("/api/accounts/nobody/check")).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void knowsOnlyTheCampaignsAccounts() throws Exception {
        assertThat(send(get("/accounts/nobody")).getResponse().getStatus()).isEqualTo(404);
        assertThat(send(post("/accounts/nobody/check")).getResponse().getStatus())
                .isEqualTo(404);
    }

    private static AccountChanged event(String account, long revision, String reason) {
        Instant at = Instant.parse("2026-12-01T15:00:00Z");
        return new AccountChanged(
                account,
                "x",
                revision,
                "paused",
                new AccountChanged.Connection("configuration", at),
                new AccountChanged.Pause("john", reason, at),
                null);
    }

    private void say(AccountChanged... events) {
        transaction.executeWithoutResult(status -> outbox.say(List.of(events).stream()
                .map(event -> new OutgoingEvent(Topics.PUBLISHING_ACCOUNTS, event.subject(), event))
                .toList()));
    }

    private MvcResult connect(String account) throws Exception {
        return send(
                post(account + "/credentials").param("field.access-token", HUSH).param("field.app-secret", HUSH));
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }
}
