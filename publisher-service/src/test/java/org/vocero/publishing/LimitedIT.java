package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.scheduling.PublicationDue;

/** Limits known before they are hit, through the whole service. */
class LimitedIT extends PublisherIT {

    @Test
    void anAccountWithoutTokensWaitsAndDelaysNoOther() {
        Instant reset = usedUp("x/x-two", Duration.ofSeconds(4));
        PublicationDue waits = PARTY.approve("x-two", "Sin cupo en la cuenta");
        PublicationDue goes = PARTY.approve("x-one", "Con cupo en la cuenta");
        due(waits);
        due(goes);

        awaitState(goes.publicationId(), "published");
        awaitState(waits.publicationId(), "deferred");
        assertThat(Instant.now()).isBefore(reset);
        assertThat(rowOf(waits)).containsEntry("reason", "account-limit");

        awaitState(waits.publicationId(), "published");
        assertThat(Instant.now()).isAfterOrEqualTo(reset);
        assertThat(PLATFORM.calls("Sin cupo en la cuenta")).isEqualTo(1);
    }

    @Test
    void anAppWithoutTokensDefersItsChannelOnly() {
        Instant reset = usedUp("facebook", Duration.ofSeconds(4));
        PublicationDue one = PARTY.approve("fb-one", "Sin cupo en la aplicación, uno");
        PublicationDue two = PARTY.approve("fb-two", "Sin cupo en la aplicación, dos");
        PublicationDue other = PARTY.approve("masto-one", "Con cupo en otro canal");
        due(one);
        due(two);
        due(other);

        awaitState(other.publicationId(), "published");
        awaitState(one.publicationId(), "deferred");
        awaitState(two.publicationId(), "deferred");
        assertThat(Instant.now()).isBefore(reset);
        assertThat(rowOf(one)).containsEntry("reason", "app-limit");

        awaitState(one.publicationId(), "published");
        awaitState(two.publicationId(), "published");
    }

    @Test
    void whatHasNoTokensInTimeIsMissedAtOnceAndSaysWhy() {
        usedUp("bluesky/bsky-one", Duration.ofHours(12));
        PublicationDue due = PARTY.approve("bsky-one", "Sin cupo hasta mañana");

        due(due);

        awaitState(due.publicationId(), "missed");
        assertThat(rowOf(due)).containsEntry("reason", "account-limit");
        await().untilAsserted(() -> assertThat(said())
                .anyMatch(said -> said.subject().equals(due.publicationId().toString())
                        && said.data().contains("account-limit")));
        jdbc.sql("delete from token_bucket where owner = 'bluesky/bsky-one'").update();
    }

    /** As if the platform had said so. */
    private Instant usedUp(String owner, Duration time) {
        Instant reset = Instant.now().plus(time);
        jdbc.sql(
                        "insert into token_bucket (owner, allowance, tokens_left, resets_at) values (?, 'reported test', 0, ?)")
                .param(owner)
                .param(reset.atOffset(ZoneOffset.UTC))
                .update();
        return reset;
    }

    private Map<String, Object> rowOf(PublicationDue due) {
        return jdbc.sql("select * from delivery where publication_id = ?")
                .param(due.publicationId())
                .query()
                .singleRow();
    }
}
