package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.contracts.approval.AnchorDate;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.FakePlatform.Fault;

/** Each test waits for a post of its own. */
@Execution(ExecutionMode.CONCURRENT)
class PostingIT extends PublisherIT {

    @ParameterizedTest
    @CsvSource({"x, x-one", "facebook, fb-one", "mastodon, masto-one", "bluesky, bsky-one"})
    void postsWhatIsDueExactlyAsItWasApproved(String channel, String account) {
        String body = "Exacto en " + channel;
        PublicationDue due = PARTY.approve(account, body);

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.posts(body)).singleElement().satisfies(post -> {
            assertThat(post.account()).isEqualTo(account);
            assertThat(post.text())
                    .isEqualTo(Party.composed(channel, body).first().text());
        });
    }

    @Test
    void keepsAGenuineEventThatComesEarlyUntilItIsDue() {
        PublicationDue early = PARTY.approve(
                UUID.randomUUID(), 1, "x-two", "Antes de hora", Instant.now().plusSeconds(5));

        due(early);

        awaitState(early.publicationId(), "waiting");
        awaitState(early.publicationId(), "published");
        assertThat(PLATFORM.posts("Antes de hora")).hasSize(1);
        assertThat(jdbc.sql("select started_at >= :due from attempt where publication_id = :publication")
                        .param("due", early.dueAt().atOffset(ZoneOffset.UTC))
                        .param("publication", early.publicationId())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void postsWhatFollowsAnAnchor() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        AnchorDate today = PARTY.date("launch", now.toLocalDate(), 3);
        PublicationDue due = PARTY.follow("fb-two", "Con el acto", "launch", today, now.toLocalTime());

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.posts("Con el acto")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-one", "fb-one", "masto-one", "bsky-one"})
    void adoptsAPostWhoseAnswerWasLost(String account) {
        String body = "Sin respuesta " + account;
        PLATFORM.fault(body, Fault.POSTED_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve(account, body);

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.calls(body)).isEqualTo(1);
        assertThat(PLATFORM.posts(body)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-one", "fb-one", "masto-one", "bsky-one"})
    void triesOnceMoreWhenThePlatformProvablyHasNothing(String account) {
        String body = "Perdido " + account;
        PLATFORM.fault(body, Fault.LOST_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve(account, body);

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.calls(body)).isEqualTo(2);
        assertThat(PLATFORM.posts(body)).hasSize(1);
    }

    @Test
    void leavesASecondDoubtToAPerson() {
        PLATFORM.fault("Dos veces perdido", Fault.LOST_WITHOUT_ANSWER, Fault.LOST_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve("x-two", "Dos veces perdido");

        due(due);

        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select next_at is null and doubts = 2 and state = 'uncertain' from delivery where publication_id = ?")
                        .param(due.publicationId())
                        .query(Boolean.class)
                        .optional())
                .contains(true));
        assertThat(PLATFORM.calls("Dos veces perdido")).isEqualTo(2);
    }
}
