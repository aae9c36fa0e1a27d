package org.vocero.approval.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.DeskTest;
import org.vocero.approval.tracking.Publications;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.PublishingMissed;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;

/** A record that cannot be handled, its cure, and its other try. */
@DeskTest
class DeadLetterIT {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private final UUID publication = UUID.randomUUID();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EventOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Publications publications;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Test
    void isHandledOnceAfterItsCauseWasCured() throws Exception {
        poison();
        say(missed());
        DeadLetter letter = await().until(this::letter, one -> one != null);

        assertThat(letter.topic()).isEqualTo(Topics.PUBLISHING_DELIVERIES);
        assertThat(letter.consumer()).isEqualTo("approval-service");
        assertThat(letter.reason()).contains("poisoned");
        assertThat(letter.data()).contains(publication.toString());
        assertThat(body(page(get("/dead-letters"))))
                .contains("publishing.publishing-missed.v1", "poisoned", publication.toString());
        assertThat(publications.find(publication)).isEmpty();
        cure();

        MvcResult replayed = page(post("/dead-letters/" + letter.id() + "/replay"));
        MvcResult again = page(post("/dead-letters/" + letter.id() + "/replay"));

        assertThat(replayed.getFlashMap().get("notice")).asString().startsWith("Repetido");
        assertThat(again.getFlashMap().get("warning")).asString().contains("ya la repitió");
        await().until(() -> publications.find(publication).isPresent());
        assertThat(publications.history(publication)).hasSize(1);
        assertThat(letter()).isNull();
        assertThat(letters.replayed(1_000)).extracting(DeadLetter::id).contains(letter.id());
    }

    @Test
    void comesBackAsAnotherLetterWhileItsCauseIsNotCured() throws Exception {
        poison();
        say(missed());
        DeadLetter first = await().until(this::letter, one -> one != null);

        MvcResult all = mvc.perform(
                        post("/api/dead-letters/replay").with(httpBasic(DeskTest.USERNAME, DeskTest.PASSWORD)))
                .andReturn();

        assertThat(all.getResponse().getStatus()).isEqualTo(200);
        DeadLetter second = await().until(this::letter, one -> one != null && one.id() != first.id());
        assertThat(second.eventId()).isEqualTo(first.eventId());
        cure();
        page(post("/dead-letters/" + second.id() + "/replay"));
        await().until(() -> publications.find(publication).isPresent());
    }

    @Test
    void isGivenUpWithAReasonAndStaysInSight() throws Exception {
        poison();
        say(missed());
        DeadLetter letter = await().until(this::letter, one -> one != null);
        String discarding = "/dead-letters/" + letter.id() + "/discarding";

        MvcResult without = page(post(discarding));
        MvcResult with = page(post(discarding).param("reason", "prueba de carga"));
        MvcResult again = page(post(discarding).param("reason", "otra vez"));
        MvcResult replayed = page(post("/dead-letters/" + letter.id() + "/replay"));
        cure();

        assertThat(without.getFlashMap().get("warning")).isNotNull();
        assertThat(with.getFlashMap().get("notice")).asString().startsWith("Descartado");
        assertThat(again.getFlashMap().get("warning")).asString().contains("ya la descartó");
        assertThat(replayed.getFlashMap().get("warning")).asString().contains("ya la descartó");
        assertThat(letter()).isNull();
        assertThat(letters.discarded(1_000))
                .filteredOn(one -> one.id() == letter.id())
                .singleElement()
                .satisfies(one -> assertThat(
                                Objects.requireNonNull(one.discarded()).reason())
                        .isEqualTo("prueba de carga"));
        assertThat(letters.countDiscarded()).isPositive();
        assertThat(database.sql("SELECT count(*) FROM audit_log WHERE what = 'dead-letter-discarded' AND reason = ?")
                        .param("prueba de carga")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(body(page(get("/dead-letters")))).contains("prueba de carga");
        assertThat(publications.find(publication)).isEmpty();
    }

    @Test
    void showsWhatNobodyCanRead() {
        String key = UUID.randomUUID().toString();

        kafka.send(Topics.PUBLISHING_HOLDS, key, new byte[] {0, 1, (byte) 0xff}).join();

        await().untilAsserted(() -> assertThat(letters.waiting(1_000)).anySatisfy(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.eventType()).isNull();
        }));
    }

    private @Nullable DeadLetter letter() {
        return letters.waiting(1_000).stream()
                .filter(letter -> letter.key().equals(publication.toString()))
                .findFirst()
                .orElse(null);
    }

    /** As a migration that is missing would. */
    private void poison() {
        database.sql("""
                        CREATE FUNCTION poison_%1$s() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'poisoned'; END $$
                        """.formatted(name())).update();
        database.sql("""
                        CREATE TRIGGER poison_%1$s BEFORE INSERT ON tracking_event FOR EACH ROW
                        WHEN (NEW.publication_id = '%2$s') EXECUTE FUNCTION poison_%1$s()
                        """.formatted(name(), publication)).update();
    }

    private void cure() {
        database.sql("DROP FUNCTION poison_" + name() + " CASCADE").update();
    }

    private String name() {
        return publication.toString().replace('-', '_');
    }

    private PublishingMissed missed() {
        return new PublishingMissed(
                publication,
                UUID.randomUUID(),
                1,
                0,
                "dead-letters",
                "x-oas-en",
                "x",
                DUE,
                DUE.plusSeconds(7_200),
                DUE.plusSeconds(7_200),
                "too-late",
                "it did not get its turn in time");
    }

    private void say(PublishingMissed event) {
        transaction.executeWithoutResult(
                status -> outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_DELIVERIES, event.subject(), event))));
    }

    private MvcResult page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(DeskTest.USERNAME)).with(csrf())).andReturn();
    }

    private static String body(MvcResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
