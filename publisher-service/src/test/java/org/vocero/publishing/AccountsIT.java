package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.AccountCheckDue;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.Listeners.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as an operator sees and changes them, and what that does to what is due. */
class AccountsIT extends PublisherIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HUSH = "hush-hush";
    private static final String LOG = "/publications/%s/log";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void areForOperatorsOnly() throws Exception {
        for (String path : List.of(
                "/accounts",
                "/channels",
                "/limits",
                LOG.formatted(UUID.randomUUID()),
                "/actuator",
                "/actuator/env",
                "/anything")) {
            assertThat(call("GET", path, null, null).statusCode()).as(path).isEqualTo(401);
            assertThat(call("GET", path, null, OPERATOR + "x").statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(call("DELETE", "/accounts/x-one", null, null).statusCode()).isEqualTo(401);
        assertThat(call("GET", "/actuator/health", null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void beginWithWhatIsConfiguredAndKeepNoSecretReadable() throws Exception {
        JsonNode account = account("x-one");

        assertThat(account.at("/channel").asString()).isEqualTo("x");
        assertThat(account.at("/connection/by").asString()).isEqualTo("configuration");
        assertThat(jdbc.sql("select sealed from credential where account = 'x-one'")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).doesNotContain("x-one").hasSizeGreaterThan(100));
    }

    @Test
    void sayWhatAChannelAsksFor() throws Exception {
        JsonNode channels = body(operator("GET", "/channels", null));

        assertThat(channels.toString())
                .contains("{\"name\":\"page-id\",\"kind\":\"plain\",\"optional\":false}")
                .contains("{\"name\":\"access-token\",\"kind\":\"secret\",\"optional\":false}");
    }

    @Test
    void sayHowMuchIsLeftOfTheirLimits() throws Exception {
        connect("x-limited");

        JsonNode limits = body(operator("GET", "/limits", null))
                .valueStream()
                .filter(it -> it.at("/account").asString().equals("x-limited"))
                .findFirst()
                .orElseThrow()
                .at("/limits");

        assertThat(limits.at("/0").toString())
                .isEqualTo(
                        "{\"scope\":\"account\",\"left\":100,\"of\":100,\"within\":\"PT15M\",\"until\":null,\"posts\":100}");
        assertThat(limits.at("/1/scope").asString()).isEqualTo("app");
    }

    @Test
    void refuseCredentialsOfAnotherChannelNamingTheirFields() throws Exception {
        HttpResponse<String> answer = operator("PUT", "/accounts/x-new/credentials", """
                {"channel":"x","fields":{"consumer-key":"hush-hush","access-token":" ","page-id":"hush-hush"}}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(body(answer).at("/missing").toString())
                .isEqualTo("[\"consumer-secret\",\"access-token\",\"access-token-secret\"]");
        assertThat(body(answer).at("/unknown").toString()).isEqualTo("[\"page-id\"]");
        assertThat(answer.body()).doesNotContain(HUSH);
        assertThat(jdbc.sql("select count(*) from account where key = 'x-new'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showNothingOfWhatTheyCannotRead() throws Exception {
        HttpResponse<String> answer = operator(
                "PUT", "/accounts/x-new/credentials", "{\"channel\":\"x\",\"fields\":{\"consumer-key\":hush-hush}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("hush");
    }

    @Test
    void areCheckedWithoutPosting() throws Exception {
        connect("x-checked");

        JsonNode checked = body(operator("POST", "/accounts/x-checked/check", ""));

        assertThat(checked.at("/check/result").asString()).isEqualTo("fine");
        assertThat(checked.at("/check/handle").asString()).isEqualTo("x-checked");
        assertThat(operator("POST", "/accounts/nobody/check", "").statusCode()).isEqualTo(404);
    }

    @Test
    void areCheckedBeforeSomethingIsDue() throws Exception {
        connect("x-before");

        hear(
                Topics.SCHEDULING_CHECKS,
                "x-before",
                new AccountCheckDue("x-before", "x", Instant.now().plusSeconds(3600), Duration.ofHours(1)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(changesOf("x-before")).containsExactly("connected", "checked"));
        assertThat(jdbc.sql("select check_from from account where key = 'x-before'")
                        .query((row, number) -> String.valueOf(row.getObject(1)))
                        .single())
                .isEqualTo("null");
    }

    @Test
    void takeNothingWhilePausedAndGoOnWhenResumed() throws Exception {
        connect("x-paused");
        JsonNode paused = body(operator("POST", "/accounts/x-paused/pause", "{\"reason\":\"Crisis en la frontera\"}"));
        PublicationDue due = PARTY.approve("x-paused", "Pausada por una persona");

        due(due);

        awaitState(due.publicationId(), "deferred");
        assertThat(reasonOf(due.publicationId())).isEqualTo("account-paused: marisol.quispe: Crisis en la frontera");
        assertThat(PLATFORM.calls("Pausada por una persona")).isZero();
        assertThat(paused.at("/pause/by").asString()).isEqualTo("marisol.quispe");
        operator("POST", "/accounts/x-paused/resume", "");
        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.posts("Pausada por una persona")).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(changesOf("x-paused")).containsExactly("connected", "paused", "resumed"));
        assertThat(body(operator("GET", LOG.formatted(due.publicationId()), null)))
                .extracting(line ->
                        line.at("/actor").asString() + ": " + line.at("/became").asString())
                .containsExactly(
                        "admitting: waiting",
                        "sweeping: deferred",
                        "sweeping: deferred",
                        "claiming: sending",
                        "posting: published");
    }

    @Test
    void takeNothingWhileDisconnectedAndGoOnWhenConnected() throws Exception {
        connect("x-lost");
        JsonNode gone = body(operator("DELETE", "/accounts/x-lost", null));
        PublicationDue due = PARTY.approve("x-lost", "Sin credenciales");

        due(due);

        awaitState(due.publicationId(), "deferred");
        assertThat(gone.has("connection") && !gone.at("/connection").isNull()).isFalse();
        assertThat(jdbc.sql("select count(*) from credential where account = 'x-lost'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(PLATFORM.calls("Sin credenciales")).isZero();
        connect("x-lost");
        awaitState(due.publicationId(), "published");
    }

    private void connect(String account) throws Exception {
        String fields = """
                {"channel":"x","fields":{"consumer-key":"%s","consumer-secret":"hush-hush","access-token":"1-hush-hush",\
                "access-token-secret":"hush-hush"}}""".formatted(account);
        HttpResponse<String> answer = operator("PUT", "/accounts/" + account + "/credentials", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("hush");
        assertThat(body(answer).at("/connection/by").asString()).isEqualTo("marisol.quispe");
    }

    private JsonNode account(String key) throws Exception {
        return body(operator("GET", "/accounts", null))
                .valueStream()
                .filter(account -> account.at("/account").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changesOf(String account) {
        List<Said> said = listeners.said(Topics.PUBLISHING_ACCOUNTS);
        assertThat(said).noneSatisfy(event -> assertThat(event.data()).contains("hush"));
        return said.stream()
                .filter(event -> event.subject().equals(account))
                .map(event -> JSON.readTree(event.data()).at("/change").asString())
                .toList();
    }

    private String reasonOf(UUID publication) {
        return jdbc.sql("select reason || ': ' || detail from delivery where publication_id = :id")
                .param("id", publication)
                .query(String.class)
                .single();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> operator(String method, String path, @Nullable String json) throws Exception {
        return call(method, path, json, OPERATOR);
    }

    private HttpResponse<String> call(String method, String path, @Nullable String json, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Vocero-Person", "marisol.quispe")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
