package org.vocero.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.scheduling.publication.Examples.OPENING;
import static org.vocero.scheduling.publication.Examples.SESSION;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;
import static org.vocero.scheduling.publication.Examples.publication;
import static org.vocero.scheduling.publication.Examples.withTheSession;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final AnchorDates UNDATED = new AnchorDates(Map.of());
    private static final AnchorDates DATED = new AnchorDates(Map.of(SESSION, OPENING));
    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");
    private static final PostId POST = Examples.post("launch-1");
    private static final PublicationId ON_X = publication(POST, "x-oas-en");
    private static final PublicationId ON_FACEBOOK = publication(POST, "fb-oea");
    private static final Post UNHEARD_OF = Post.unheardOf(POST);

    @Test
    void schedulesWhatIsApproved() {
        Change<Post> change = UNHEARD_OF.approve(approval(POST, 1, at(NOON), "x-oas-en", "fb-oea"), UNDATED);

        Post post = change.now();
        assertThat(post.approvedVersion()).isEqualTo(1);
        assertThat(post.publications().values())
                .extracting(Publication::state)
                .containsOnly(new State.Scheduled(twoHoursFrom(NOON)));
        assertThat(change.events())
                .containsExactly(
                        new SchedulingEvent.Scheduled(the(post, ON_X)),
                        new SchedulingEvent.Scheduled(the(post, ON_FACEBOOK)));
    }

    @Test
    void plansWhatFollowsAnUndatedAnchorAndSaysThatItHasNoDueInstant() {
        Change<Post> change = UNHEARD_OF.approve(approval(POST, 1, withTheSession(0), "x-oas-en"), UNDATED);

        assertThat(the(change.now(), ON_X).state()).isEqualTo(new State.Planned());
        assertThat(change.events()).containsExactly(new SchedulingEvent.Rescheduled(the(change.now(), ON_X)));
    }

    @Test
    void schedulesWhatFollowsADatedAnchor() {
        Post post = approved(UNHEARD_OF, approval(POST, 1, withTheSession(2), "x-oas-en"), DATED);

        assertThat(the(post, ON_X).state().derivedWindow())
                .hasValue(twoHoursFrom(Instant.parse("2026-12-03T15:00:00Z")));
    }

    @Test
    void ignoresAnApprovalHeardAgain() {
        Post post = approved(UNHEARD_OF, approval(POST, 2, at(NOON), "x-oas-en"), UNDATED);

        assertThat(post.approve(approval(POST, 2, at(NOON), "x-oas-en"), UNDATED))
                .isEqualTo(Change.none(post));
        assertThat(post.approve(approval(POST, 1, at(NOON), "fb-oea"), UNDATED)).isEqualTo(Change.none(post));
    }

    @Test
    void ignoresAnApprovalThatWasWithdrawnAlready() {
        Post post = UNHEARD_OF.withdraw(new Withdrawal(POST, 2, "wrong figure")).now();

        assertThat(post.approve(approval(POST, 2, at(NOON), "x-oas-en"), UNDATED))
                .isEqualTo(Change.none(post));
    }

    @Test
    void replacesTheOlderVersion() {
        Post first = approved(UNHEARD_OF, approval(POST, 1, at(NOON), "x-oas-en", "fb-oea"), UNDATED);

        Change<Post> change = first.approve(approval(POST, 2, at(NOON.plusSeconds(60)), "x-oas-en"), UNDATED);

        Publication onX = the(change.now(), ON_X);
        Publication onFacebook = the(change.now(), ON_FACEBOOK);
        assertThat(onX.version()).isEqualTo(2);
        assertThat(onX.state()).isEqualTo(new State.Scheduled(twoHoursFrom(NOON.plusSeconds(60))));
        assertThat(onFacebook.version()).isEqualTo(1);
        assertThat(onFacebook.state()).isEqualTo(new State.Cancelled());
        assertThat(change.events())
                .containsExactly(
                        new SchedulingEvent.Cancelled(onFacebook, "version 2 no longer has it"),
                        new SchedulingEvent.Scheduled(onX));
    }

    @Test
    void schedulesAgainUnderANewerVersionWhatWasReleased() {
        Post released = in(
                approved(UNHEARD_OF, approval(POST, 1, at(NOON), "x-oas-en"), UNDATED),
                ON_X,
                new State.Released(twoHoursFrom(NOON), NOON));

        Post post = approved(released, approval(POST, 2, at(NOON), "x-oas-en"), UNDATED);

        assertThat(the(post, ON_X).state()).isEqualTo(new State.Scheduled(twoHoursFrom(NOON)));
    }

    @Test
    void leavesReleasedWhatANewerVersionNoLongerHas() {
        State released = new State.Released(twoHoursFrom(NOON), NOON);
        Post post = in(
                approved(UNHEARD_OF, approval(POST, 1, at(NOON), "x-oas-en", "fb-oea"), UNDATED),
                ON_FACEBOOK,
                released);

        Change<Post> change = post.approve(approval(POST, 2, at(NOON), "x-oas-en"), UNDATED);

        assertThat(the(change.now(), ON_FACEBOOK).state()).isEqualTo(released);
        assertThat(change.events()).hasSize(1);
    }

    @Test
    void cancelsWhatWaitsWhenTheApprovalIsWithdrawn() {
        State released = new State.Released(twoHoursFrom(NOON), NOON);
        Post post = in(
                approved(UNHEARD_OF, approval(POST, 1, at(NOON), "x-oas-en", "fb-oea"), UNDATED),
                ON_FACEBOOK,
                released);

        Change<Post> change = post.withdraw(new Withdrawal(POST, 1, "wrong figure"));

        assertThat(the(change.now(), ON_FACEBOOK).state()).isEqualTo(released);
        assertThat(the(change.now(), ON_X).state()).isEqualTo(new State.Cancelled());
        assertThat(change.events())
                .containsExactly(new SchedulingEvent.Cancelled(the(change.now(), ON_X), "wrong figure"));
    }

    @Test
    void ignoresAWithdrawalHeardAgainAfterANewerApproval() {
        Withdrawal withdrawal = new Withdrawal(POST, 1, "edited");
        Post first = approved(UNHEARD_OF, approval(POST, 1, at(NOON), "x-oas-en"), UNDATED);
        Post second = approved(first.withdraw(withdrawal).now(), approval(POST, 2, at(NOON), "x-oas-en"), UNDATED);

        assertThat(second.withdraw(withdrawal)).isEqualTo(Change.none(second));
    }

    @Test
    void keepsTheNewerVersionWhenAnOlderOneIsWithdrawnLate() {
        Post second = approved(UNHEARD_OF, approval(POST, 2, at(NOON), "x-oas-en"), UNDATED);

        Change<Post> change = second.withdraw(new Withdrawal(POST, 1, "edited"));

        assertThat(the(change.now(), ON_X).state()).isEqualTo(new State.Scheduled(twoHoursFrom(NOON)));
        assertThat(change.events()).isEmpty();
    }

    @Test
    void movesWithItsAnchorUntilItIsReleased() {
        Publication planned =
                the(approved(UNHEARD_OF, approval(POST, 1, withTheSession(0), "x-oas-en"), UNDATED), ON_X);

        Change<Publication> dated = planned.follow(DATED);
        Change<Publication> moved = dated.now().follow(new AnchorDates(Map.of(SESSION, OPENING.plusDays(7))));
        Change<Publication> undated = moved.now().follow(UNDATED);

        assertThat(dated.events()).containsExactly(new SchedulingEvent.Scheduled(dated.now()));
        assertThat(moved.events()).containsExactly(new SchedulingEvent.Rescheduled(moved.now()));
        assertThat(undated.now().state()).isEqualTo(new State.Planned());
        assertThat(undated.events()).containsExactly(new SchedulingEvent.Rescheduled(undated.now()));
    }

    @Test
    void staysWhenItsAnchorStays() {
        Publication scheduled =
                the(approved(UNHEARD_OF, approval(POST, 1, withTheSession(0), "x-oas-en"), DATED), ON_X);

        assertThat(scheduled.follow(DATED)).isEqualTo(Change.none(scheduled));
    }

    @Test
    void isReleasedOnceHoweverItsAnchorMoves() {
        Post post = approved(UNHEARD_OF, approval(POST, 1, withTheSession(0), "x-oas-en"), DATED);
        Window window = the(post, ON_X).state().derivedWindow().orElseThrow();
        Publication released = the(in(post, ON_X, new State.Released(window, window.dueAt())), ON_X);

        assertThat(released.follow(UNDATED)).isEqualTo(Change.none(released));
    }

    @Test
    void comesBackWhenItWasMissedAndItsAnchorMoves() {
        Post post = approved(UNHEARD_OF, approval(POST, 1, withTheSession(0), "x-oas-en"), DATED);
        Window window = the(post, ON_X).state().derivedWindow().orElseThrow();
        Publication missed =
                the(in(post, ON_X, new State.Missed(window, window.notAfter().plusSeconds(1))), ON_X);

        Change<Publication> change = missed.follow(new AnchorDates(Map.of(SESSION, OPENING.plusDays(7))));

        assertThat(change.now().state()).isInstanceOf(State.Scheduled.class);
        assertThat(missed.follow(DATED)).isEqualTo(Change.none(missed));
    }

    private static Post approved(Post post, Approval approval, AnchorDates dates) {
        return post.approve(approval, dates).now();
    }

    private static Publication the(Post post, PublicationId id) {
        return Optional.ofNullable(post.publications().get(id)).orElseThrow();
    }

    private static Post in(Post post, PublicationId id, State state) {
        Publication was = the(post, id);
        Map<PublicationId, Publication> publications = new LinkedHashMap<>(post.publications());
        publications.put(
                id, new Publication(id, was.post(), was.version(), was.revision(), was.place(), was.schedule(), state));
        return new Post(post.id(), post.approvedVersion(), post.withdrawnVersion(), publications);
    }

    private static Window twoHoursFrom(Instant dueAt) {
        return new Window(dueAt, dueAt.plus(Duration.ofHours(2)));
    }
}
