package org.vocero.approval.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.State;
import org.vocero.approval.review.ApprovePost;
import org.vocero.approval.review.RefusePost;
import org.vocero.approval.slot.TakingSlots.Taken;

class TakingSlotsTest {

    private static final Act ACT = new Act("ana", Instant.parse(InMemoryService.NOW));

    private final InMemoryService service = new InMemoryService();

    @BeforeEach
    void saveCampaign() {
        service.campaigns.save(Examples.campaign(), "ana", ACT.at());
        for (String account : List.of("x-oea", "fb-oea")) {
            service.timetables.save(
                    new Timetable(
                            account,
                            ZoneId.of("America/New_York"),
                            List.of(new PostingTime(DayOfWeek.MONDAY, LocalTime.of(9, 0))),
                            Duration.ZERO,
                            1),
                    ACT);
        }
    }

    @Test
    void aNewVersionSaysTheSameInItsSlot() {
        Post draft = add("first");
        Message before = service.posts.message(draft.id(), 1);

        Taken taken = done(take(draft, 1));

        assertThat(taken.slot()).isEqualTo(new Slot(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0)));
        assertThat(taken.post().version()).isEqualTo(2);
        Message after = service.posts.message(draft.id(), 2);
        assertThat(after.timing().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(after.timing().anchor()).isNull();
        assertThat(after.bodies()).isEqualTo(before.bodies());
        assertThat(after.evidence()).isEqualTo(before.evidence());
        assertThat(service.audit.facts()).containsExactly("superseded", "version-created");
    }

    @Test
    void theNextPostTakesTheNextSlot() {
        done(take(add("first"), 1));

        assertThat(done(take(add("second"), 1)).slot().date()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatIsInItsSlotStaysAsItIs() {
        Post draft = add("first");
        Post inSlot = done(take(draft, 1)).post();

        assertThat(done(take(draft, 2)).post()).isEqualTo(inSlot);
    }

    @Test
    void opensWhatWasRefusedAgain() {
        Post draft = add("first");
        done(take(draft, 1));
        done(service.refusingPosts().refuse(new RefusePost(draft.id(), 2, "otra hora", "ben")));

        Post again = done(take(draft, 2)).post();

        assertThat(again.version()).isEqualTo(3);
        assertThat(again.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void leavesWhatIsApprovedAloneAndWhatThePersonHasNotSeen() {
        Post draft = add("first");
        assertThat(code(take(draft, 7))).isEqualTo("not-current");
        done(service.approvingPosts().approve(new ApprovePost(draft.id(), 1, "ben")));

        assertThat(code(take(draft, 1))).isEqualTo("slot-of-approved");
        assertThat(code(service.takingSlots().take(new TakeSlot(PostId.random(), 1, null, "ana"))))
                .isEqualTo("unknown-post");
        assertThat(service.posts.versions(draft.id())).hasSize(1);
    }

    private Post add(String key) {
        Revision revision = Messages.draft(key, "Los migrantes cuentan.");
        service.posts.add(List.of(revision), ACT);
        return revision.post();
    }

    private Outcome<Taken> take(Post post, int version) {
        return service.takingSlots().take(new TakeSlot(post.id(), version, null, "ana"));
    }

    private static <R> R done(Outcome<R> outcome) {
        return outcome.match(result -> result, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String code(Outcome<?> outcome) {
        return outcome.match(
                result -> {
                    throw new AssertionError(result);
                },
                Refusal::code);
    }
}
