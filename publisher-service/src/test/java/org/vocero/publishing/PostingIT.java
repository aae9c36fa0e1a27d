package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.FakePlatform.Fault;

class PostingIT extends PublisherIT {

    @Test
    void postsWhatIsDueExactlyAsItWasApproved() {
        PublicationDue x = PARTY.approve("x-one", "Exacto en X");
        PublicationDue facebook = PARTY.approve("fb-one", "Exacto en Facebook");

        due(x);
        due(facebook);

        awaitState(x.publicationId(), "published");
        awaitState(facebook.publicationId(), "published");
        assertThat(PLATFORM.posts("Exacto en X")).singleElement().satisfies(post -> {
            assertThat(post.account()).isEqualTo("x-one");
            assertThat(post.text()).isEqualTo(Party.composed("x", "Exacto en X").text());
        });
        assertThat(PLATFORM.posts("Exacto en Facebook")).singleElement().satisfies(post -> {
            assertThat(post.account()).isEqualTo("fb-one");
            assertThat(post.text())
                    .isEqualTo(Party.composed("facebook", "Exacto en Facebook").text());
        });
    }

    @Test
    void adoptsAPostWhoseAnswerWasLost() {
        PLATFORM.fault("Sin respuesta", Fault.POSTED_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve("x-one", "Sin respuesta");

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.calls("Sin respuesta")).isEqualTo(1);
        assertThat(PLATFORM.posts("Sin respuesta")).hasSize(1);
    }

    @Test
    void triesOnceMoreWhenThePlatformProvablyHasNothing() {
        PLATFORM.fault("Perdido", Fault.LOST_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve("fb-one", "Perdido");

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.calls("Perdido")).isEqualTo(2);
        assertThat(PLATFORM.posts("Perdido")).hasSize(1);
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
