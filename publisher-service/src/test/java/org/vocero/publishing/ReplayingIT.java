package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.scheduling.PublicationDue;

/** Every record of every topic may come again, also to a service that has forgotten what it has heard. */
class ReplayingIT extends PublisherIT {

    @Test
    void changesNothingAndSaysNothingWhenEverythingComesAgain() {
        PublicationDue published = PARTY.approve("x-one", "Otra vez, publicado");
        PublicationDue withdrawn = PARTY.approve("fb-one", "Otra vez, retirado");
        PublicationDue forged = new Party("key-1").approve("x-one", "Otra vez, falso");
        PostWithdrawn withdrawal =
                new PostWithdrawn(withdrawn.postId(), 1, withdrawn.campaign(), "corregido", "ana", Instant.now());
        UUID hold = UUID.randomUUID();
        hear(
                Topics.APPROVAL_HOLDS,
                hold.toString(),
                new HoldPlaced(hold, "account", "nobody", "duelo", "ana", Instant.now(), null));
        hear(Topics.APPROVAL_HOLDS, hold.toString(), new HoldLifted(hold, "terminado", "ana", Instant.now(), null));
        hear(Topics.APPROVAL_POSTS, withdrawn.postId().toString(), withdrawal);
        due(published);
        due(forged);
        await().until(() -> !jdbc.sql("select 1 from withdrawal where post_id = ?")
                .param(withdrawn.postId())
                .query()
                .listOfRows()
                .isEmpty());
        due(withdrawn);
        awaitState(published.publicationId(), "published");
        awaitState(withdrawn.publicationId(), "cancelled");
        await().until(() -> count("refused_due_event where publication_id = '" + forged.publicationId() + "'") == 1);
        await().until(() -> count("lifted_hold where hold_id = '" + hold + "'") == 1);
        awaitQuiet();
        List<Map<String, Object>> before = everything();
        int said = said().size();
        int saidOfHolds = listeners.said(Topics.PUBLISHING_HOLDS).size();

        jdbc.sql("truncate inbox").update();
        listeners.rewind();

        await().atMost(Duration.ofSeconds(20)).until(listeners::haveHeardAll);
        awaitQuiet();
        assertThat(everything()).isEqualTo(before);
        assertThat(said()).hasSize(said);
        assertThat(listeners.said(Topics.PUBLISHING_HOLDS)).hasSize(saidOfHolds);
        assertThat(PLATFORM.calls("Otra vez")).isEqualTo(1);
    }
}
