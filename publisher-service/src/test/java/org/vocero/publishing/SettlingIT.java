package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.contracts.publishing.OutcomeUnknown;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.FakePlatform.Fault;
import tools.jackson.databind.json.JsonMapper;

/** A doubt that is left to a person, and what the person says. */
class SettlingIT extends PublisherIT {

    @Test
    void marksAsPostedOnceWhatAPersonFound() {
        PLATFORM.fault("A decidir", Fault.LOST_WITHOUT_ANSWER, Fault.LOST_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve("fb-two", "A decidir");
        due(due);
        OutcomeUnknown asked = await().until(() -> asked(due), it -> it != null);
        OutcomeDecided decided = new OutcomeDecided(
                due.publicationId(),
                due.postId(),
                1,
                due.campaign(),
                asked.token(),
                "posted",
                "https://www.facebook.com/OEAoficial/posts/77",
                "está",
                "ana",
                Instant.now());

        hear(Topics.APPROVAL_OUTCOMES, due.publicationId().toString(), decided);
        hear(Topics.APPROVAL_OUTCOMES, due.publicationId().toString(), decided);

        awaitState(due.publicationId(), "published");
        assertThat(jdbc.sql("select remote_id from delivery where publication_id = ?")
                        .param(due.publicationId())
                        .query(String.class)
                        .single())
                .isEqualTo("77");
        assertThat(PLATFORM.calls("A decidir")).isEqualTo(2);
    }

    private @Nullable OutcomeUnknown asked(PublicationDue due) {
        return said().stream()
                .filter(said -> said.subject().equals(due.publicationId().toString()))
                .filter(said -> said.type().equals("publishing.outcome-unknown.v1"))
                .map(said -> JsonMapper.shared().readValue(said.data(), OutcomeUnknown.class))
                .filter(OutcomeUnknown::needsPerson)
                .findFirst()
                .orElse(null);
    }
}
