package org.vocero.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.scheduling.publication.Examples.OPENING;
import static org.vocero.scheduling.publication.Examples.SESSION;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;
import static org.vocero.scheduling.publication.Examples.moved;
import static org.vocero.scheduling.publication.Examples.publication;
import static org.vocero.scheduling.publication.Examples.withTheSession;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of a post that a person moved without a new approval. */
class MovedPostTest {

    private static final AnchorDates UNDATED = new AnchorDates(Map.of());
    private static final AnchorDates DATED = new AnchorDates(Map.of(SESSION, OPENING));
    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));
    private static final PostId POST = Examples.post("launch-1");
    private static final PublicationId ON_X = publication(POST, "x-oas-en");
    private static final Approval APPROVED = approval(POST, 1, at(NOON), "x-oas-en", "fb-oea");
    private static final Approval MOVED = moved(APPROVED, 1, at(LATER));

    @Test
    void isDueAtTheNewTime() {
        Post post = after(APPROVED);

        Change<Post> change = post.approve(MOVED, UNDATED);

        Publication onX = the(change.now(), ON_X);
        assertThat(onX.state()).isEqualTo(new State.Scheduled(twoHoursFrom(LATER)));
        assertThat(onX.revision()).isEqualTo(1);
        assertThat(change.events())
                .contains(new SchedulingEvent.Rescheduled(onX))
                .hasSize(2);
    }

    @Test
    void takesTheHighestRevisionInWhateverOrderTheyCome() {
        List<Decision> decisions = new ArrayList<>(List.of(
                APPROVED, MOVED, moved(APPROVED, 2, withTheSession(1)), moved(APPROVED, 3, at(NOON.plusSeconds(9)))));
        Post inOrder = after(decisions.toArray(Decision[]::new));
        Random random = new Random(4);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(decisions, random);
            decisions.add(decisions.get(random.nextInt(decisions.size())));
            assertThat(after(decisions.toArray(Decision[]::new))).isEqualTo(inOrder);
        }
    }

    @Test
    void hearsTheMoveBeforeTheApproval() {
        assertThat(after(MOVED, APPROVED)).isEqualTo(after(APPROVED, MOVED));
    }

    @Test
    void staysWithdrawnWhateverIsHeardOfItsVersion() {
        Withdrawal withdrawal = new Withdrawal(POST, 1, "wrong figure");
        Post withdrawn = after(APPROVED, withdrawal);

        assertThat(withdrawn.approve(MOVED, UNDATED)).isEqualTo(Change.none(withdrawn));
        assertThat(after(withdrawal, MOVED).publications()).isEmpty();
    }

    @Test
    void aMoveOfAnOlderVersionChangesNothing() {
        Post second = after(APPROVED, approval(POST, 2, at(NOON), "x-oas-en"));

        assertThat(second.approve(MOVED, UNDATED)).isEqualTo(Change.none(second));
    }

    @Test
    void comesBackOnceWhenItWasMissed() {
        Post missed = in(after(APPROVED), new State.Missed(twoHoursFrom(NOON), LATER));

        Change<Post> change = missed.approve(MOVED, UNDATED);

        assertThat(the(change.now(), ON_X).state()).isEqualTo(new State.Scheduled(twoHoursFrom(LATER)));
        assertThat(change.now().approve(MOVED, UNDATED)).isEqualTo(Change.none(change.now()));
    }

    /** The publisher may have missed it; it posts no version twice. */
    @Test
    void isScheduledOnceMoreWhenItWasReleased() {
        Post released = in(after(APPROVED), new State.Released(twoHoursFrom(NOON), NOON));

        Post moved = released.approve(MOVED, UNDATED).now();
        Post releasedAgain = in(moved, new State.Released(twoHoursFrom(LATER), LATER));

        assertThat(the(moved, ON_X).state()).isEqualTo(new State.Scheduled(twoHoursFrom(LATER)));
        assertThat(releasedAgain.approve(MOVED, UNDATED)).isEqualTo(Change.none(releasedAgain));
        assertThat(releasedAgain.approve(APPROVED, UNDATED)).isEqualTo(Change.none(releasedAgain));
    }

    @Test
    void movesOnlyWhatHasANewerSchedule() {
        Approval partly = new Approval(
                POST, 1, List.of(MOVED.slots().get(0), APPROVED.slots().get(1)));

        Change<Post> change = after(APPROVED).approve(partly, UNDATED);

        assertThat(change.events()).hasSize(1);
        assertThat(the(change.now(), publication(POST, "fb-oea")).revision()).isZero();
    }

    /** What a person gave up is not among those that are left, and no date of its anchor brings it back. */
    @Test
    void staysAwayOnceItWasGivenUp() {
        Approval following = approval(POST, 1, withTheSession(0), "x-oas-en", "fb-oea");
        Post missed = in(after(following), new State.Missed(twoHoursFrom(NOON), LATER));
        Approval without = new Approval(POST, 1, List.of(following.slots().get(1)));

        Change<Post> change = missed.approve(without, UNDATED);

        assertThat(the(change.now(), ON_X).state()).isEqualTo(new State.Cancelled());
        assertThat(change.events())
                .containsExactly(new SchedulingEvent.Cancelled(the(change.now(), ON_X), "given up by a person"));
        assertThat(the(change.now(), ON_X).follow(DATED).events()).isEmpty();
        assertThat(change.now()
                        .approve(moved(following, 1, at(LATER)), UNDATED)
                        .now()
                        .publications()
                        .get(ON_X))
                .isEqualTo(the(change.now(), ON_X));
    }

    @Test
    void followsItsNewAnchorAndNoLongerTheOldDate() {
        Post post = after(APPROVED)
                .approve(moved(APPROVED, 1, withTheSession(0)), UNDATED)
                .now();

        assertThat(the(post, ON_X).state()).isEqualTo(new State.Planned());
        assertThat(the(post, ON_X).follow(DATED).now().state()).isInstanceOf(State.Scheduled.class);
    }

    private static Post after(Decision... decisions) {
        Post post = Post.unheardOf(POST);
        for (Decision decision : decisions) {
            post = decision.on(post, UNDATED).now();
        }
        return post;
    }

    private static Publication the(Post post, PublicationId id) {
        return Optional.ofNullable(post.publications().get(id)).orElseThrow();
    }

    private static Post in(Post post, State state) {
        Map<PublicationId, Publication> publications = new java.util.HashMap<>(post.publications());
        publications.replaceAll((id, was) ->
                new Publication(id, was.post(), was.version(), was.revision(), was.place(), was.schedule(), state));
        return new Post(post.id(), post.approvedVersion(), post.withdrawnVersion(), publications);
    }

    private static Window twoHoursFrom(Instant dueAt) {
        return new Window(dueAt, dueAt.plus(Duration.ofHours(2)));
    }
}
