package org.vocero.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vocero.scheduling.Approvals.CAMPAIGN;
import static org.vocero.scheduling.Approvals.approved;
import static org.vocero.scheduling.Approvals.at;
import static org.vocero.scheduling.Approvals.dated;
import static org.vocero.scheduling.Approvals.following;
import static org.vocero.scheduling.Approvals.publicationId;
import static org.vocero.scheduling.Approvals.withdrawn;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.contracts.Event;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.scheduling.PublicationCancelled;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.testing.EnginesInitializer;

/** The whole service, from approval's topics to the due topics. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EnginesInitializer.class)
class SchedulerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As releases come by default. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    @Value("${spring.kafka.bootstrap-servers}")
    private String brokers;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(brokers);
    }

    @Test
    void releasesWhatIsDueOnItsChannelsTopic() {
        Instant due = inSeconds(3);

        say(approved("due", 1, at(due), "x-oas-en", "fb-oea"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(wire.about(Topics.schedulingDue("x"), publicationId("due", "x-oas-en")))
                    .hasSize(1);
            assertThat(wire.about(Topics.schedulingDue("facebook"), publicationId("due", "fb-oea")))
                    .hasSize(1);
        });
        ConsumerRecord<String, CloudEvent> record = wire.records(Topics.schedulingDue("facebook")).stream()
                .filter(one -> publicationId("due", "fb-oea")
                        .toString()
                        .equals(one.value().getSubject()))
                .findFirst()
                .orElseThrow();
        PublicationDue event = (PublicationDue) Wire.decode(record.value());
        assertThat(record.key()).isEqualTo("fb-oea");
        assertThat(record.value().getId()).isEqualTo(publicationId("due", "fb-oea") + "/1/due");
        assertThat(event.body()).isEqualTo("Los migrantes cuentan: due");
        assertThat(event.campaignHashtags()).containsExactly("#migrantescuentan");
        assertThat(event.partnerHashtags()).containsExactly("#jointogether", "#iamamigrant");
        assertThat(event.seal().digest()).isEqualTo("d1gest-due");
        assertThat(event.dueAt()).isEqualTo(due);
        assertThat(event.notAfter()).isEqualTo(due.plus(Duration.ofHours(2)));
    }

    @Test
    void saysThatItScheduledAndThenThatItReleasedAndNoEarlierThanItShould() throws Exception {
        Instant due = inSeconds(4);

        say(approved("told", 1, at(due), "x-oas-en"));

        awaitAbout("told", PublicationScheduled.class, PublicationsReleased.class);
        assertThat(get("/actuator/prometheus"))
                .contains("vocero_scheduled_total{channel=\"x\"}", "vocero_released_total{channel=\"x\"}")
                .contains("vocero_release_lateness_seconds_bucket{channel=\"x\",le=\"0.1\"}");
        PublicationsReleased released = last("told", PublicationsReleased.class);
        assertThat(released.publications())
                .extracting(PublicationsReleased.Released::dueAt)
                .contains(due);
        assertThat(released.releasedAt()).isAfterOrEqualTo(due.minus(AHEAD));
    }

    @Test
    void missesWhatIsTooLate() {
        say(approved("late", 1, at(inSeconds(-3 * 3600)), "x-oas-en"));

        awaitAbout("late", PublicationScheduled.class, PublicationMissed.class);
        assertThat(wire.about(Topics.schedulingDue("x"), publicationId("late", "x-oas-en")))
                .isEmpty();
    }

    @Test
    void doesNotReleaseWhatWasWithdrawn() {
        Instant due = inSeconds(4);
        say(approved("withdrawn", 1, at(due), "x-oas-en"));
        say(approved("right after", 1, at(due.plusSeconds(1)), "x-oas-en"));

        say(withdrawn("withdrawn", 1));

        awaitAbout("right after", PublicationScheduled.class, PublicationsReleased.class);
        awaitAbout("withdrawn", PublicationScheduled.class, PublicationCancelled.class);
        assertThat(last("withdrawn", PublicationCancelled.class).reason()).isEqualTo("wrong figure");
        assertThat(wire.about(Topics.schedulingDue("x"), publicationId("withdrawn", "x-oas-en")))
                .isEmpty();
    }

    @Test
    void releasesTheNewestVersion() {
        say(approved("edited", 1, at(inSeconds(3600)), "x-oas-en", "fb-oea"));
        say(withdrawn("edited", 1));

        say(approved("edited", 2, at(inSeconds(1)), "x-oas-en"));

        awaitAbout(
                "edited",
                PublicationScheduled.class,
                PublicationCancelled.class,
                PublicationScheduled.class,
                PublicationsReleased.class);
        assertThat(wire.about(Topics.schedulingDue("x"), publicationId("edited", "x-oas-en")))
                .singleElement()
                .isInstanceOfSatisfying(
                        PublicationDue.class,
                        event -> assertThat(event.version()).isEqualTo(2));
    }

    @Test
    void followsItsAnchor() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        say(approved("following", 1, following("session"), "x-oas-en"));
        awaitAbout("following", PublicationRescheduled.class);

        say(dated("session", day, 1));
        awaitAbout("following", PublicationRescheduled.class, PublicationScheduled.class);
        say(dated("session", day.plusDays(1), 2));
        say(dated("session", day, 1));
        awaitAbout("following", PublicationRescheduled.class, PublicationScheduled.class, PublicationRescheduled.class);

        assertThat(last("following", PublicationRescheduled.class).dueAt())
                .isEqualTo(day.plusDays(1)
                        .atTime(10, 0)
                        .atZone(ZoneId.of("America/New_York"))
                        .toInstant());
    }

    /** All at once or not at all: nobody ever sees a part of a session on its new day. How long it takes is printed. */
    @Test
    void movesASessionOfFiveThousandPostsAndBack() {
        int many = 5_000;
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        wire.say(IntStream.range(0, many)
                .mapToObj(i -> approved("large-" + i, 1, following("large session"), "x-oas-en"))
                .toList());
        say(dated("large session", day, 1));
        await().atMost(PATIENCE).until(() -> onDay(day) == many);

        Duration there = move(day, day.plusDays(7), 2, many);
        Duration back = move(day.plusDays(7), day, 3, many);

        System.out.printf(
                "%,d posts follow a session: moved in %d ms, back in %d ms, from the event sent to the commit seen%n",
                many, there.toMillis(), back.toMillis());
    }

    private Duration move(LocalDate from, LocalDate to, long revision, int many) {
        say(dated("large session", to, revision));
        long sent = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            String seen = jdbc.sql("""
                            SELECT count(*) FILTER (WHERE due_at::date = :from) || ' ' || count(*) FILTER (WHERE due_at::date = :to)
                            FROM publication WHERE anchor = 'large session'
                            """)
                    .param("from", from)
                    .param("to", to)
                    .query(String.class)
                    .single();
            assertThat(seen).isIn(many + " 0", "0 " + many);
            return seen.equals("0 " + many);
        });
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    private int onDay(LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM publication WHERE anchor = 'large session' AND due_at::date = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** It was approved for this occurrence, and for no other: next year's date neither moves it nor brings it back. */
    @Test
    void leavesWhatIsForOneOccurrenceAloneWhenTheNextIsDated() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        Class<?>[] missed = {PublicationRescheduled.class, PublicationScheduled.class, PublicationMissed.class};
        say(approved("missed this year", 1, following("observance"), "x-oas-en"));
        awaitAbout("missed this year", PublicationRescheduled.class);
        say(dated("observance", LocalDate.now(ZoneOffset.UTC).minusDays(3), 1));
        awaitAbout("missed this year", missed);

        say(approved("next year", 1, following("observance", 2), "x-oas-en"));
        awaitAbout("next year", PublicationRescheduled.class);
        say(new AnchorDated(CAMPAIGN, "observance", 2, day, 2, "s1gnature-2", "key-1"));

        awaitAbout("next year", PublicationRescheduled.class, PublicationScheduled.class);
        assertThat(last("next year", PublicationScheduled.class).dueAt())
                .isEqualTo(
                        day.atTime(10, 0).atZone(ZoneId.of("America/New_York")).toInstant());
        awaitAbout("missed this year", missed);
        assertThat(jdbc.sql("SELECT state FROM publication WHERE publication_id = :id")
                        .param("id", publicationId("missed this year", "x-oas-en"))
                        .query(String.class)
                        .single())
                .isEqualTo("missed");
    }

    @Test
    void showsItsHealthAndItsMetricsAndNothingElse() throws Exception {
        assertThat(get("/actuator/health"))
                .contains("\"db\":{\"status\":\"UP\"")
                .contains("\"kafka\":{\"status\":\"UP\"");
        assertThat(get("/actuator/prometheus"))
                .contains(
                        "vocero_publications{state=\"scheduled\"}",
                        "vocero_publications_overdue ",
                        "vocero_outbox_pending",
                        "kafka_consumer_fetch_manager_records_lag");
        assertThat(get("/actuator/env")).contains("404");
    }

    private String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void say(Event event) {
        wire.say(List.of(event));
    }

    private void awaitAbout(String post, Class<?>... types) {
        UUID publication = publicationId(post, "x-oas-en");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(wire.about(Topics.SCHEDULING_PUBLICATIONS, publication).stream()
                                .<Class<?>>map(Object::getClass))
                        .containsExactly(types));
    }

    private <E> E last(String post, Class<E> type) {
        return wire.about(Topics.SCHEDULING_PUBLICATIONS, publicationId(post, "x-oas-en")).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Instant inSeconds(long seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    }
}
