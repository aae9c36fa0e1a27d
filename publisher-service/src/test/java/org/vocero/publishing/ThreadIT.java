package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.OutcomeDecided;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.FakePlatform.Fault;
import org.vocero.publishing.FakePlatform.Post;

/** Threads on X, through the whole service. */
class ThreadIT extends PublisherIT {

    /** Two paragraphs of which each fills a post, and the link with the hashtag in a third. */
    private static String threadOf(String beginning) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> (beginning + " " + i + ": ")
                        + IntStream.range(0, 24).mapToObj(word -> "migrantes").collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void isPostedAsAChainOfAnswers() {
        PublicationDue due = PARTY.approve("x-one", threadOf("Cadena"));

        due(due);

        awaitState(due.publicationId(), "published");
        List<Post> posts = PLATFORM.posts("Cadena");
        assertThat(posts).hasSize(3);
        assertThat(posts.get(0).answers()).isEmpty();
        assertThat(posts.get(1).answers()).isEqualTo(posts.get(0).id());
        assertThat(posts.get(2).answers()).isEqualTo(posts.get(1).id());
        assertThat(elementsOf(due)).containsExactly(0, 1, 2);
    }

    @Test
    void adoptsAPostInTheMiddleThatWasMadeWithoutAnAnswer() {
        PLATFORM.fault("Eslabón 2", Fault.POSTED_WITHOUT_ANSWER);
        PublicationDue due = PARTY.approve("x-one", threadOf("Eslabón"));

        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.posts("Eslabón")).hasSize(3);
        assertThat(PLATFORM.calls("Eslabón")).isEqualTo(3);
    }

    @Test
    void isPublishedInPartWhenALaterPostIsRefusedUntilAPersonLetsItGoOn() {
        PLATFORM.fault("Quebrado 2", Fault.REFUSED);
        PublicationDue due = PARTY.approve("x-two", threadOf("Quebrado"));

        due(due);

        awaitState(due.publicationId(), "partial");
        assertThat(PLATFORM.posts("Quebrado")).hasSize(1);
        await().untilAsserted(() -> assertThat(said())
                .anyMatch(said -> said.type().equals("publishing.published-in-part.v1")
                        && said.subject().equals(due.publicationId().toString())
                        && said.data().contains("\"needsPerson\":true")));
        decide(due, "not-posted");
        awaitState(due.publicationId(), "published");
        assertThat(PLATFORM.posts("Quebrado")).hasSize(3);
    }

    private void decide(PublicationDue due, String decision) {
        long token = jdbc.sql("select fencing_token from delivery where publication_id = ?")
                .param(due.publicationId())
                .query(Long.class)
                .single();
        hear(
                Topics.APPROVAL_OUTCOMES,
                due.publicationId().toString(),
                new OutcomeDecided(
                        due.publicationId(),
                        due.postId(),
                        1,
                        due.campaign(),
                        token,
                        decision,
                        null,
                        "sigue",
                        "ana",
                        Instant.now()));
    }

    private List<Integer> elementsOf(PublicationDue due) {
        UUID id = due.publicationId();
        return jdbc.sql("select element from attempt where publication_id = ? order by number")
                .param(id)
                .query(Integer.class)
                .list();
    }
}
