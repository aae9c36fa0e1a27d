package org.vocero.approval.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.review.ApprovePost;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;

class SaidPostsTest {

    private final InMemoryService service = new InMemoryService();
    private final List<OutgoingEvent> said = new ArrayList<>();
    private final SaidPosts posts = new SaidPosts(new EventOutbox() {

        @Override
        public void say(Collection<OutgoingEvent> events) {
            said.addAll(events);
        }

        @Override
        public OutboxMessage encode(String id, OutgoingEvent event) {
            throw new UnsupportedOperationException();
        }
    });

    /** Whoever composes from the event comes to the sealed digest. */
    @Test
    void saysPicturesAsTheyWereSealed() {
        service.campaigns.save(Examples.campaign(), "ana", Instant.EPOCH);
        var revision = Post.create(
                PostId.random(),
                "migrantes-cuentan",
                "illustrated",
                Messages.saying(
                        "Uno.",
                        new Illustration(
                                Messages.medium(1), Map.of("es", " Una nin\u0303a\r\ncon balón ", "en", "A girl")),
                        Messages.illustration(2, "Un mapa")));
        service.posts.add(List.of(revision), new Act("ana", Instant.EPOCH));
        service.approvingPosts().approve(new ApprovePost(revision.post().id(), 1, "ana"));

        posts.say(service.said);

        assertThat(said)
                .singleElement()
                .satisfies(outgoing -> assertThat(outgoing.event())
                        .isInstanceOfSatisfying(
                                PostApproved.class,
                                approved -> assertThat(approved.publications())
                                        .hasSize(2)
                                        .allSatisfy(SaidPostsTest::isAsItWasSealed)));
    }

    private static void isAsItWasSealed(ApprovedPublication publication) {
        assertThat(publication.media()).containsExactly(medium(1, "Una niña\ncon balón"), medium(2, "Un mapa"));
        List<Shown.Picture> pictures = publication.media().stream()
                .map(medium -> new Shown.Picture(
                        medium.digest(),
                        medium.mediaType(),
                        medium.bytes(),
                        medium.width(),
                        medium.height(),
                        medium.altText()))
                .toList();
        String text = "Uno.\nhttps://www.oas.org/es/cidi/cam\n#migrantescuentan #jointogether";
        assertThat(publication.seal().digest())
                .isEqualTo(Digest.of(new Shown(
                        publication.channel(),
                        publication.account(),
                        "es",
                        List.of(new Shown.Element(text, null)),
                        pictures)));
    }

    private static Medium medium(int number, String altText) {
        return new Medium("%064x".formatted(number), "image/png", 1_000, 640, 480, altText);
    }
}
