package org.vocero.approval.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.DeskTest;
import org.vocero.approval.tracking.Publications.Filter;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.PublicationPublished;
import org.vocero.contracts.publishing.PublishingRefused;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class TrackingIT {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private final String campaign = "tracked-" + UUID.randomUUID();

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FollowingPublications following;

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JsonMapper json;

    @Test
    void hearsFromTwoTopicsWhatBecameOfAPublication() throws Exception {
        Publication publication = publication();
        sayDelivery(published(publication));
        saySchedule(scheduled(publication), released(publication));

        await().untilAsserted(
                        () -> assertThat(publications.history(publication.id())).hasSize(3));
        JsonNode row = call(get("/api/campaigns/" + campaign + "/publications")).get(0);

        assertThat(row.get("state").asString()).isEqualTo("published");
        assertThat(row.get("lateBySeconds").asDouble()).isEqualTo(0.75);
        assertThat(row.get("url").asString()).isEqualTo("https://wall.test/1");
        assertThat(row.get("dueAt").asString()).isEqualTo("2026-12-18T14:00:00Z");
        assertThat(row.get("costUsd").decimalValue()).isEqualByComparingTo("0.015");
        assertThat(row.get("releasedAt").asString()).isEqualTo("2026-12-18T14:00:00.100Z");
    }

    @Test
    void aRefusedDueEventIsListedAndLeavesThePublicationAlone() throws Exception {
        Publication publication = publication();
        saySchedule(scheduled(publication));
        PublishingRefused refused = refused(publication);
        sayDelivery(refused, refused);

        await().untilAsserted(() -> assertThat(refusalsOf(publication)).hasSize(1));
        await().untilAsserted(() ->
                assertThat(publications.countByState(campaign)).containsExactly(Map.entry(State.SCHEDULED, 1L)));
        assertThat(call(get("/api/refusals")).toString()).contains(refused.origin());
    }

    @Test
    void rebuildingFromTheTopicsGivesTheSame() throws Exception {
        List<Publication> all =
                IntStream.range(0, 40).mapToObj(i -> publication()).toList();
        saySchedule(all.stream().map(TrackingIT::scheduled).toArray(Event[]::new));
        saySchedule(released(all.stream().limit(30).toArray(Publication[]::new)));
        sayDelivery(all.stream().limit(20).map(TrackingIT::published).toArray(Event[]::new));
        sayDelivery(refused(all.get(39)));
        await().untilAsserted(() -> assertThat(publications.countByState(campaign))
                .isEqualTo(Map.of(State.PUBLISHED, 20L, State.RELEASED, 10L, State.SCHEDULED, 10L)));
        await().untilAsserted(() -> assertThat(refusalsOf(all.get(39))).hasSize(1));
        List<Map<String, Object>> shown = rows("publication_tracking", "publication_id");
        List<Map<String, Object>> heard = rows("tracking_event", "publication_id, event_id");

        int generation = call(post("/api/tracking/rebuild")).get("generation").asInt();

        assertThat(generation).isGreaterThan(1);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(rows("tracking_event", "publication_id, event_id")).isEqualTo(heard);
            assertThat(rows("publication_tracking", "publication_id")).isEqualTo(shown);
            assertThat(refusalsOf(all.get(39))).hasSize(1);
        });
    }

    @Test
    void takesAThousandEventsAtOnceInAnyOrderAndAgain() {
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Publication publication = publication();
            happenings.add(
                    Happening.of(publication, Kind.SCHEDULED, 1, "s" + i, DUE).due(DUE.plusSeconds(i)));
            happenings.add(
                    Happening.of(publication, Kind.PUBLISHED, 1, "p" + i, DUE).due(DUE.plusSeconds(i)));
        }
        Collections.shuffle(happenings, new Random(1));

        follow(happenings.subList(0, 700));
        follow(happenings.subList(300, 1_000));
        follow(happenings);

        assertThat(publications.countByState(campaign)).containsExactly(Map.entry(State.PUBLISHED, 500L));
    }

    @Test
    void pagesInOrderOfDueInstantWithThoseWithoutOneAtTheEnd() throws Exception {
        for (int i = 0; i < 7; i++) {
            Instant due = i < 5 ? DUE.plusSeconds(i / 2) : null;
            follow(List.of(Happening.of(publication(), Kind.RESCHEDULED, 1, "e" + i, DUE)
                    .due(due)));
        }

        List<String> seen = new ArrayList<>();
        String next = "/api/campaigns/" + campaign + "/publications?limit=2";
        while (next != null) {
            MockHttpServletResponse page = answer(get(URI.create(next)));
            json.readTree(page.getContentAsString())
                    .forEach(row -> seen.add(row.get("publicationId").asString()));
            String link = page.getHeader("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>')).replace("http://localhost", "");
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .isEqualTo(publications.list(campaign, Filter.ALL, null, 100).stream()
                        .map(Listed::track)
                        .map(track -> track.publication().id().toString())
                        .toList());
        assertThat(seen).hasSize(7);
    }

    @Test
    void refusesAStateThatThereIsNotAndAPositionOfNobody() throws Exception {
        assertThat(answer(get("/api/campaigns/x/publications?state=gone")).getStatus())
                .isEqualTo(400);
        assertThat(answer(get("/api/campaigns/x/publications?after=1")).getStatus())
                .isEqualTo(400);
    }

    private void follow(List<Happening> happenings) {
        transaction.executeWithoutResult(status -> following.follow(happenings));
    }

    private void saySchedule(Event... events) {
        say(Topics.SCHEDULING_PUBLICATIONS, events);
    }

    private void sayDelivery(Event... events) {
        say(Topics.PUBLISHING_DELIVERIES, events);
    }

    private void say(String topic, Event... events) {
        transaction.executeWithoutResult(status -> outbox.say(List.of(events).stream()
                .map(event -> new OutgoingEvent(topic, event.subject(), event))
                .toList()));
    }

    private List<Refusal> refusalsOf(Publication publication) {
        return publications.refusals(1_000).stream()
                .filter(refusal -> refusal.publicationId().equals(publication.id()))
                .toList();
    }

    /** Of this test's campaign only: the other tests of this service share its database. */
    private List<Map<String, Object>> rows(String table, String order) {
        return database.sql("SELECT * FROM " + table + " WHERE campaign = :campaign ORDER BY " + order)
                .param("campaign", campaign)
                .query()
                .listOfRows();
    }

    private JsonNode call(MockHttpServletRequestBuilder request) throws Exception {
        return json.readTree(answer(request).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(DeskTest.USERNAME, DeskTest.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private Publication publication() {
        return new Publication(UUID.randomUUID(), UUID.randomUUID(), campaign, "x-oas-en", "x");
    }

    private static PublicationScheduled scheduled(Publication of) {
        return new PublicationScheduled(
                of.id(), of.postId(), 1, 0, of.campaign(), of.account(), "x", "en", DUE, DUE.plusSeconds(7_200));
    }

    private static PublicationsReleased released(Publication... all) {
        return new PublicationsReleased(
                "x",
                DUE.plusMillis(100),
                Stream.of(all)
                        .map(of -> new PublicationsReleased.Released(
                                of.id(), of.postId(), 1, 0, of.campaign(), of.account(), "en", DUE))
                        .toList());
    }

    private static PublicationPublished published(Publication of) {
        return new PublicationPublished(
                of.id(),
                of.postId(),
                1,
                0,
                of.campaign(),
                of.account(),
                "x",
                DUE,
                "1",
                "https://wall.test/1",
                DUE.plusMillis(750),
                1,
                new BigDecimal("0.015"));
    }

    private static PublishingRefused refused(Publication of) {
        return new PublishingRefused(
                of.id(),
                of.postId(),
                1,
                of.campaign(),
                of.account(),
                "x",
                "signature-invalid",
                "forged",
                "scheduling.due.x.v1-0@" + of.id(),
                DUE);
    }
}
