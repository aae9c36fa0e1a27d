package org.vocero.scheduling.publication.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.scheduling.publication.Examples.OPENING;
import static org.vocero.scheduling.publication.Examples.SESSION;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;
import static org.vocero.scheduling.publication.Examples.withTheSession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.Occurrence;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.anchor.Dating;
import org.vocero.scheduling.anchor.DatingAnchors;
import org.vocero.scheduling.publication.Anchor;
import org.vocero.scheduling.publication.Anchors;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.Posts;
import org.vocero.scheduling.publication.Publications;
import org.vocero.scheduling.publication.Releases;
import org.vocero.scheduling.publication.Releases.Mark;
import org.vocero.scheduling.publication.Schedule;
import org.vocero.scheduling.publication.ScheduleContract;
import tools.jackson.databind.json.JsonMapper;

@SchedulerDatabase
class JdbcScheduleIT extends ScheduleContract {

    @Autowired
    private Anchors anchors;

    @Autowired
    private Posts posts;

    @Autowired
    private Publications publications;

    @Autowired
    private Releases releases;

    @Autowired
    private DatingAnchors dating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SaidMessages outbox;

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, outbox").update();
    }

    /** A packaged server would; the local stack's cannot, so that no other test would be slow for it. */
    @Test
    void letsTheDatabaseCompileNoStatement() {
        assertThat(jdbc.sql("SHOW jit").query(String.class).single()).isEqualTo("off");
    }

    @Test
    void saysWhatTheChannelsPublisherNeedsUnderTheAccountsKey() {
        prepared(approval(POST, 4, at(NOON), "fb-oea"));

        releases.settleDue(NOON.plusMillis(60), Duration.ZERO, 10, Mark.BEGINNING);

        Said due = said().get(0);
        assertThat(due.topic()).isEqualTo("scheduling.due.facebook.v1");
        assertThat(due.key()).isEqualTo("fb-oea");
        assertThat(due.headers())
                .containsEntry("ce_type", "scheduling.publication-due.v1")
                .containsEntry("ce_id", Examples.publication(POST, "fb-oea").value() + "/4/due")
                .containsEntry("ce_time", "2026-12-18T12:00:00.060Z");
        PublicationDue event = json.readValue(due.value(), PublicationDue.class);
        assertThat(event.body()).isEqualTo("Los migrantes cuentan: «ñ», 🧑‍🤝‍🧑 y \"comillas\".");
        assertThat(event.version()).isEqualTo(4);
        assertThat(event.dueAt()).isEqualTo(NOON);
        assertThat(event.notAfter()).isEqualTo(NOON.plusSeconds(2 * 3600));
        assertThat(event.seal().signature()).isEqualTo("s1gnature");
        assertThat(event.media())
                .containsExactly(new Medium("ab12", "image/png", 2_048, 640, 480, "Una niña con un balón"));
    }

    @Test
    void saysWhenItWasApprovedForAndNoAnchorsDateWhereItHasOneOfItsOwn() {
        Schedule schedule = at(NOON);
        prepared(approval(POST, 4, schedule, "fb-oea"));

        releases.settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);

        PublicationDue event = json.readValue(said().get(0).value(), PublicationDue.class);
        assertThat(event.schedule().date()).isEqualTo(LocalDate.parse("2026-12-18"));
        assertThat(event.schedule().occurrence()).isNull();
        assertThat(event.schedule().localTime()).isEqualTo(schedule.localTime());
        assertThat(event.schedule().zone()).isEqualTo(schedule.zone());
        assertThat(event.schedule().notAfter()).isEqualTo(schedule.grace());
        assertThat(event.anchorDate()).isNull();
    }

    @Test
    void saysTheAnchorsDateAsItWasSaidLast() {
        date(SESSION, OPENING.minusDays(9));
        prepared(approval(POST, 4, withTheSession(2), "fb-oea"));
        transactions.executeWithoutResult(status ->
                dating.date(List.of(new Dating(SESSION, OPENING, 7, new Dating.Proof("s1gnature-7", "key-2")))));

        releases.settleDue(Instant.parse("2026-12-03T15:00:00Z"), Duration.ZERO, 10, Mark.BEGINNING);

        PublicationDue event = json.readValue(
                said().stream()
                        .filter(said -> said.topic().startsWith("scheduling.due"))
                        .findFirst()
                        .orElseThrow()
                        .value(),
                PublicationDue.class);
        assertThat(event.schedule().occurrence()).isEqualTo(new Occurrence("launch", 1));
        assertThat(event.schedule().offset()).isEqualTo(Period.ofDays(2));
        assertThat(event.anchorDate()).isEqualTo(new AnchorDate(OPENING, 7, "s1gnature-7", "key-2"));
        assertThat(event.dueAt()).isEqualTo("2026-12-03T15:00:00Z");
    }

    @Test
    void saysThatItReleased() {
        prepared(approval(POST, 4, at(NOON), "fb-oea"));

        releases.settleDue(NOON.plusMillis(60), Duration.ZERO, 10, Mark.BEGINNING);

        Said released = said().get(1);
        assertThat(released.topic()).isEqualTo("scheduling.publications.v1");
        assertThat(released.key()).isEqualTo("facebook");
        PublicationsReleased event = json.readValue(released.value(), PublicationsReleased.class);
        assertThat(event.releasedAt()).isEqualTo(NOON.plusMillis(60));
        assertThat(event.publications()).singleElement().satisfies(one -> {
            assertThat(one.publicationId())
                    .isEqualTo(Examples.publication(POST, "fb-oea").value());
            assertThat(one.version()).isEqualTo(4);
            assertThat(one.dueAt()).isEqualTo(NOON);
        });
        assertThat(said()).hasSize(2);
    }

    @Test
    void saysOnlyThatItMissed() {
        prepared(approval(POST, 1, at(NOON), "fb-oea"));

        releases.settleDue(NOON.plusSeconds(2 * 3600 + 5), Duration.ZERO, 10, Mark.BEGINNING);

        Said missed = said().get(0);
        PublicationMissed event = json.readValue(missed.value(), PublicationMissed.class);
        assertThat(event.notAfter()).isEqualTo(NOON.plusSeconds(2 * 3600));
        assertThat(event.missedAt()).isEqualTo(NOON.plusSeconds(2 * 3600 + 5));
        assertThat(said()).hasSize(1);
    }

    @Test
    void keepsTheOrderOfAnAccount() {
        for (int i = 9; i >= 0; i--) {
            prepared(approval(Examples.post("post-" + i), 1, at(NOON.minusSeconds(i)), "x-oas-en"));
        }

        releases.settleDue(NOON, Duration.ZERO, 4, Mark.BEGINNING);
        releases.settleDue(NOON, Duration.ZERO, 100, Mark.BEGINNING);

        assertThat(said())
                .filteredOn(said -> said.topic().startsWith("scheduling.due"))
                .extracting(said ->
                        json.readValue(said.value(), PublicationDue.class).dueAt())
                .hasSize(10)
                .isSorted();
    }

    @Test
    void readsOnlyWhatIsDueHoweverMuchLiesInTheFuture() {
        jdbc.sql("INSERT INTO post (post_id) VALUES (:post)")
                .param("post", POST.value())
                .update();
        jdbc.sql("""
                        INSERT INTO publication (publication_id, post_id, version, campaign, account, channel, language, fixed_date,
                                                 day_offset, local_time, zone, grace_seconds, state, due_at, not_after)
                        SELECT gen_random_uuid(), :post, 1, 'c', 'a', 'x', 'es', '2027-01-01', 'P0D', '10:00', 'UTC', 60, 'scheduled',
                               timestamptz '2027-01-01' + n * interval '1 second', timestamptz '2027-02-01' + n * interval '1 second'
                        FROM generate_series(1, 50000) AS n
                        """).param("post", POST.value()).update();
        jdbc.sql("ANALYZE publication").update();

        String plan = String.join(
                "\n",
                jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) " + JdbcReleases.HEAD)
                        .param("by", NOON.atOffset(ZoneOffset.UTC))
                        .param("after_due_at", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                        .param("after_id", new UUID(0, 0))
                        .param("at_most", 1000)
                        .query(String.class)
                        .list());

        assertThat(plan).contains("publication_due").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    private List<Said> said() {
        return outbox.messages().stream().map(Said::of).toList();
    }

    @Override
    protected Anchors anchors() {
        return anchors;
    }

    @Override
    protected Posts posts() {
        return posts;
    }

    @Override
    protected Publications publications() {
        return publications;
    }

    @Override
    protected Releases releases() {
        return releases;
    }

    @Override
    protected void date(Anchor anchor, LocalDate date) {
        jdbc.sql("""
                        INSERT INTO anchor (campaign, anchor, occurrence, date, revision, signature, key_id)
                        VALUES (:campaign, :anchor, :occurrence, :date, 1, 's1gnature-1', 'key-1')
                        """)
                .param("campaign", anchor.campaign())
                .param("anchor", anchor.key())
                .param("occurrence", anchor.occurrence())
                .param("date", date)
                .update();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException();
        }
        return result;
    }

    private record Said(String topic, String key, Map<String, String> headers, String value) {

        static Said of(OutboxMessage message) {
            return new Said(message.topic(), message.key(), message.headers(), new String(message.value(), UTF_8));
        }
    }
}
