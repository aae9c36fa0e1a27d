package org.vocero.approval.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
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
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Rescheduling;
import org.vocero.approval.review.ApprovePost;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;
import org.vocero.composition.When;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.Medium;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostRescheduled;
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

    /** The approved schedule goes along, or the seal could not be verified; what was not moved is said as it was approved. */
    @Test
    void saysTheNewestScheduleBesideTheApprovedOne() {
        service.campaigns.save(Examples.campaign(), "ana", Instant.EPOCH);
        var revision = Messages.draft("moved", "Uno.");
        service.posts.add(List.of(revision), new Act("ana", Instant.EPOCH));
        service.approvingPosts().approve(new ApprovePost(revision.post().id(), 1, "ana"));
        PostEvent.PostApproved approval = (PostEvent.PostApproved) service.said.get(0);
        When noon = new When(
                null, LocalDate.of(2026, 12, 4), Period.ZERO, LocalTime.NOON, ZoneOffset.UTC, Duration.ofHours(2));
        List<org.vocero.approval.post.ApprovedPublication> now = approval.publications().stream()
                .map(it -> new org.vocero.approval.post.ApprovedPublication(
                        it.publication().id(),
                        it.publication().placement(),
                        it.seal(),
                        it.shown().channel().equals("x") ? new Rescheduling(noon, 3, "moved", "test") : null))
                .toList();

        posts.say(List.of(
                approval,
                new PostEvent.PostRescheduled(
                        approval.post(), approval.message(), now, new Act("luis", Instant.EPOCH))));

        PostApproved approved = (PostApproved) said.get(0).event();
        PostRescheduled moved = (PostRescheduled) said.get(1).event();
        ApprovedPublication before = approved.publications().get(0);
        ApprovedPublication after = moved.publications().get(0);
        assertThat(said).extracting(OutgoingEvent::key).containsOnly(moved.subject());
        assertThat(moved.publications().get(1))
                .isEqualTo(approved.publications().get(1));
        assertThat(after.schedule().date()).isEqualTo(noon.date());
        assertThat(after.rescheduling())
                .isEqualTo(new org.vocero.contracts.approval.Rescheduling(before.schedule(), 3, "moved", "test"));
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("schedule", "rescheduling")
                .isEqualTo(before);
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
