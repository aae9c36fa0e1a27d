package org.vocero.approval.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.DeskTest;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Happening;
import org.vocero.approval.tracking.Kind;
import org.vocero.approval.tracking.Publication;

@DeskTest
class FeedIT {

    private static final String ACCOUNT = "x-oea-inclusion";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FollowingPublications following;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void importCampaign(@Autowired ImportingCampaigns importing) {
        importing.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), DeskTest.USERNAME));
    }

    @Test
    void aCalendarProgramReadsWhatIsDueWithoutASession() throws Exception {
        Publication soon = due(now.plus(Duration.ofDays(3)));
        Publication undated = due(null);
        Publication longAgo = due(now.minus(Duration.ofDays(31)));
        Publication farAhead = due(now.plus(Duration.ofDays(401)));
        Publication recent = due(now.minus(Duration.ofDays(29)));

        for (String what : List.of("campaign:" + CampaignFixtures.KEY, "account:" + ACCOUNT)) {
            MockHttpServletResponse response = answer(get(offer(what)));

            assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
            assertThat(response.getHeader("Cache-Control")).contains("private", "max-age=300");
            assertThat(response.getCookies()).isEmpty();
            assertThat(uids(response))
                    .contains(soon.id().toString(), recent.id().toString())
                    .doesNotContain(
                            undated.id().toString(),
                            longAgo.id().toString(),
                            farAhead.id().toString());
        }
    }

    @Test
    void anEventGrowsInSequenceWhenItMoves() throws Exception {
        Publication publication = due(now.plus(Duration.ofDays(3)));
        URI address = offer("campaign:" + CampaignFixtures.KEY);
        VEvent before = event(publication, address);
        MockHttpServletResponse first = answer(get(address));

        say(happening(publication, Kind.RESCHEDULED, now.plusSeconds(1)).due(now.plus(Duration.ofDays(5))));

        VEvent after = event(publication, address);
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateTimeStamp().getValue())
                .isAfter(before.getDateTimeStamp().getValue());
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(now.plus(Duration.ofDays(5)));
        String tag = String.valueOf(first.getHeader("ETag"));
        assertThat(answer(get(address).header("If-None-Match", tag)).getStatus())
                .isEqualTo(200);
        String current = String.valueOf(answer(get(address)).getHeader("ETag"));
        assertThat(answer(get(address).header("If-None-Match", current)).getStatus())
                .isEqualTo(304);
    }

    @Test
    void aRevokedAndAWrongAddressAreNotFound() throws Exception {
        URI address = offer("account:" + ACCOUNT);
        assertThat(answer(head(address)).getStatus()).isEqualTo(200);
        String id = database.sql("SELECT id::text FROM feed WHERE digest = ?")
                .param(new Token(address.getPath().replaceAll("/feeds/(.*)\\.ics", "$1")).digest())
                .query(String.class)
                .single();

        MvcResult revoked = desk(post("/feeds/" + id + "/revocation"));
        MvcResult again = desk(post("/feeds/" + id + "/revocation"));

        assertThat(revoked.getFlashMap().get("notice")).asString().startsWith("Revocado");
        assertThat(again.getFlashMap().get("warning")).asString().contains("ya lo revocó");
        assertThat(answer(get(address)).getStatus()).isEqualTo(404);
        assertThat(answer(get(address)).getContentAsByteArray()).isEmpty();
        assertThat(answer(get("/feeds/" + new Token("wrong").digest() + ".ics")).getStatus())
                .isEqualTo(404);
        assertThat(database.sql("SELECT what FROM audit_log WHERE to_state LIKE ? ORDER BY id")
                        .param("%" + id + "%")
                        .query(String.class)
                        .list())
                .containsExactly("feed-offered", "feed-revoked");
    }

    @Test
    void anAddressOpensNothingElse() throws Exception {
        URI address = offer("account:" + ACCOUNT);
        String token = address.getPath().replaceAll("/feeds/(.*)\\.ics", "$1");

        assertThat(answer(get("/feeds")).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(answer(get("/feeds/" + token)).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(answer(get("/api/feeds").header("Authorization", "Bearer " + token))
                        .getStatus())
                .isEqualTo(401);
        assertThat(answer(post(address).with(csrf())).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(answer(put(address)).getStatus()).isEqualTo(403);
        assertThat(answer(delete(address)).getStatus()).isEqualTo(403);
        assertThat(database.sql("SELECT count(*) FROM feed WHERE digest = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .as("kept as a digest only")
                .isZero();
    }

    @Test
    void theApiTellsAnAddressOnceAndRefusesWhatThereIsNot() throws Exception {
        String made =
                body(post("/api/feeds").contentType("application/json").content("""
                {"scope": "campaign", "target": "%s"}""".formatted(CampaignFixtures.KEY)));
        String listed = body(get("/api/feeds"));
        MvcResult wrong =
                desk(post("/api/feeds").contentType("application/json").content("""
                {"scope": "account", "target": "nobody"}"""));

        assertThat(made).contains("\"address\":\"http://localhost/feeds/");
        assertThat(listed).contains(CampaignFixtures.KEY).doesNotContain("address");
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(wrong.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("unknown-feed-target");
        assertThat(desk(delete("/api/feeds/" + UUID.randomUUID())).getResponse().getStatus())
                .isEqualTo(404);
    }

    private Publication due(@Nullable Instant due) {
        Publication publication =
                new Publication(UUID.randomUUID(), UUID.randomUUID(), CampaignFixtures.KEY, ACCOUNT, "x");
        Happening scheduled = happening(publication, Kind.SCHEDULED, now);
        say(due == null ? scheduled : scheduled.due(due));
        return publication;
    }

    private static Happening happening(Publication publication, Kind kind, Instant saidAt) {
        return Happening.of(publication, kind, 1, UUID.randomUUID().toString(), saidAt);
    }

    private void say(Happening happening) {
        transaction.executeWithoutResult(status -> following.follow(List.of(happening)));
    }

    private URI offer(String what) throws Exception {
        MvcResult made = desk(post("/feeds").param("what", what));
        assertThat(made.getFlashMap().get("notice")).isEqualTo("Calendario creado.");
        URI address = URI.create(String.valueOf(made.getFlashMap().get("address")));
        String page = mvc.perform(get("/feeds")
                        .with(user(DeskTest.USERNAME))
                        .cookie(made.getResponse().getCookies()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("value=\"" + address + "\"");
        assertThat(body(get("/feeds"))).doesNotContain(address.toString());
        return URI.create(address.getPath());
    }

    private VEvent event(Publication publication, URI address) throws Exception {
        return calendar(answer(get(address))).getEvents().stream()
                .filter(event ->
                        event.getUid().getValue().equals(publication.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uids(MockHttpServletResponse response) throws Exception {
        return calendar(response).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static ICalendar calendar(MockHttpServletResponse response) throws Exception {
        return Biweekly.parse(response.getContentAsString(StandardCharsets.UTF_8))
                .first();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private MvcResult desk(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf()).header("Accept-Language", "es"))
                .andReturn();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return desk(request).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
