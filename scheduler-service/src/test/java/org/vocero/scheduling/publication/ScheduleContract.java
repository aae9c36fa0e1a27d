package org.vocero.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vocero.scheduling.publication.Examples.OPENING;
import static org.vocero.scheduling.publication.Examples.SESSION;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;
import static org.vocero.scheduling.publication.Examples.moved;
import static org.vocero.scheduling.publication.Examples.publication;
import static org.vocero.scheduling.publication.Examples.withTheSession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.vocero.scheduling.publication.Releases.Mark;
import org.vocero.scheduling.publication.Releases.Outcome;
import org.vocero.scheduling.publication.Releases.Prepared;
import org.vocero.scheduling.publication.Releases.Settled;

/** What every implementation of the schedule's ports does. */
public abstract class ScheduleContract {

    protected static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");
    protected static final PostId POST = Examples.post("launch-1");

    protected abstract Anchors anchors();

    protected abstract Posts posts();

    protected abstract Publications publications();

    protected abstract Releases releases();

    protected abstract void date(Anchor anchor, LocalDate date);

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void knowsNothingOfAPostThatWasNotHeardOf() {
        assertThat(load(POST)).isEqualTo(Post.unheardOf(POST));
    }

    @Test
    void keepsPostsAsTheyAre() {
        Post fixed = approved(approval(POST, 3, at(NOON.plusSeconds(7)), "x-oas-en", "fb-oea"));
        Post following = approved(approval(Examples.post("launch-2"), 1, withTheSession(-2), "x-oas-en"));
        Post withdrawn = fixed.withdraw(new Withdrawal(POST, 3, "wrong figure")).now();

        assertThat(load(POST)).isEqualTo(fixed);
        assertThat(load(following.id())).isEqualTo(following);
        save(withdrawn);
        assertThat(load(POST)).isEqualTo(withdrawn);
    }

    @Test
    void knowsTheDatesOfDatedAnchors() {
        date(SESSION, OPENING);
        Anchor other = new Anchor("migrantes-cuentan", "gcm-adoption", 1);

        AnchorDates dates = inTransaction(() -> anchors().hold(Set.of(SESSION, other)));

        assertThat(dates).isEqualTo(new AnchorDates(Map.of(SESSION, OPENING)));
    }

    @Test
    void findsTheFollowersThatADateReaches() {
        approved(approval(POST, 1, at(NOON), "x-oas-en"));
        Post planned = approved(approval(Examples.post("planned"), 1, withTheSession(0), "x-oas-en"));
        Post cancelled = approved(approval(Examples.post("cancelled"), 1, withTheSession(0), "x-oas-en"));
        save(cancelled.withdraw(new Withdrawal(cancelled.id(), 1, "edited")).now());

        List<Publication> followers = inTransaction(() -> publications().lockFollowers(SESSION));

        assertThat(followers).containsExactlyElementsOf(planned.publications().values());
    }

    /** Last year's posts, missed or still to come, have nothing to do with next year's date. */
    @Test
    void findsNoFollowersOfAnotherOccurrence() {
        date(SESSION, OPENING);
        Post thisYear = approved(approval(POST, 1, withTheSession(0), "x-oas-en"));
        Anchor nextYear = new Anchor(SESSION.campaign(), SESSION.key(), SESSION.occurrence() + 1);
        date(nextYear, OPENING.plusYears(1));

        List<Publication> followers = inTransaction(() -> publications().lockFollowers(nextYear));

        assertThat(followers).isEmpty();
        assertThat(inTransaction(() -> anchors().hold(Set.of(SESSION, nextYear))))
                .isEqualTo(new AnchorDates(Map.of(SESSION, OPENING, nextYear, OPENING.plusYears(1))));
        assertThat(load(POST)).isEqualTo(thisYear);
    }

    @Test
    void pagesThroughWhatIsScheduled() {
        for (int i = 0; i < 5; i++) {
            approved(approval(Examples.post("post-" + i), 1, at(NOON), "x-oas-en"));
        }
        approved(approval(Examples.post("planned"), 1, withTheSession(0), "x-oas-en"));

        List<PublicationId> found = new ArrayList<>();
        Optional<PublicationId> last = Optional.empty();
        List<Publication> page = publications().scheduledAfter(last, 2);
        while (!page.isEmpty()) {
            page.forEach(publication -> found.add(publication.id()));
            page = publications().scheduledAfter(Optional.of(found.get(found.size() - 1)), 2);
        }

        assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void locksOnlyWhatIsStillScheduled() {
        Post scheduled = approved(approval(POST, 1, at(NOON), "x-oas-en"));
        Post planned = approved(approval(Examples.post("planned"), 1, withTheSession(0), "x-oas-en"));

        List<Publication> locked = inTransaction(() -> publications()
                .lockScheduled(Set.of(publication(POST, "x-oas-en"), publication(planned.id(), "x-oas-en"))));

        assertThat(locked).containsExactlyElementsOf(scheduled.publications().values());
    }

    @Test
    void releasesTheEarliestFirstAndNoMoreThanAsked() {
        prepared(approval(Examples.post("third"), 1, at(NOON), "x-oas-en"));
        prepared(approval(Examples.post("first"), 1, at(NOON.minusSeconds(2)), "x-oas-en"));
        prepared(approval(Examples.post("second"), 1, at(NOON.minusSeconds(1)), "x-oas-en"));
        prepared(approval(Examples.post("future"), 1, at(NOON.plusSeconds(1)), "x-oas-en"));

        List<Settled> firstTwo = releases().settleDue(NOON, Duration.ZERO, 2, Mark.BEGINNING);
        List<Settled> rest = releases().settleDue(NOON, Duration.ZERO, 2, Mark.BEGINNING);

        assertThat(firstTwo).extracting(Settled::publication).containsExactlyInAnyOrder(onX("first"), onX("second"));
        assertThat(rest)
                .extracting(Settled::publication, one -> one.window().dueAt(), Settled::outcome)
                .containsExactly(tuple(onX("third"), NOON, Outcome.RELEASED));
        assertThat(releases().settleDue(NOON, Duration.ZERO, 2, Mark.BEGINNING)).isEmpty();
        assertThat(state("third")).isEqualTo(new State.Released(new Window(NOON, NOON.plusSeconds(2 * 3600)), NOON));
    }

    @Test
    void goesOnBehindWhatWasSettledAndBeginsAgainAtTheEnd() {
        prepared(approval(Examples.post("first"), 1, at(NOON.minusSeconds(2)), "x-oas-en"));
        prepared(approval(Examples.post("second"), 1, at(NOON.minusSeconds(1)), "x-oas-en"));

        List<Settled> first = releases().settleDue(NOON, Duration.ZERO, 1, Mark.BEGINNING);
        Mark mark = Mark.behind(first, 1);
        prepared(approval(Examples.post("late"), 1, at(NOON.minusSeconds(3)), "x-oas-en"));
        List<Settled> rest = releases().settleDue(NOON, Duration.ZERO, 10, mark);

        assertThat(rest).extracting(Settled::publication).containsExactly(onX("second"));
        assertThat(releases().settleDue(NOON, Duration.ZERO, 10, Mark.behind(rest, 10)))
                .extracting(Settled::publication)
                .containsExactly(onX("late"));
    }

    @Test
    void releasesAheadOfTheDueInstant() {
        prepared(approval(Examples.post("soon"), 1, at(NOON.plusSeconds(2)), "x-oas-en"));

        assertThat(releases().settleDue(NOON, Duration.ofSeconds(1), 10, Mark.BEGINNING))
                .isEmpty();
        assertThat(releases().settleDue(NOON, Duration.ofSeconds(2), 10, Mark.BEGINNING))
                .extracting(Settled::publication, one -> one.window().dueAt(), Settled::outcome)
                .containsExactly(tuple(onX("soon"), NOON.plusSeconds(2), Outcome.RELEASED));
    }

    @Test
    void missesWhatIsTooLate() {
        prepared(approval(Examples.post("just"), 1, at(NOON.minusSeconds(2 * 3600)), "x-oas-en"));
        prepared(approval(Examples.post("late"), 1, at(NOON.minusSeconds(2 * 3600 + 1)), "fb-oea"));

        List<Settled> settled = releases().settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);

        assertThat(settled)
                .extracting(one -> one.place().channel(), Settled::outcome)
                .containsExactlyInAnyOrder(tuple("x", Outcome.RELEASED), tuple("facebook", Outcome.MISSED));
    }

    @Test
    void preparesAnewForANewerVersionAndForgetsWhatIsNotNeeded() {
        prepared(approval(POST, 1, at(NOON), "x-oas-en"));
        prepared(approval(POST, 2, at(NOON), "x-oas-en"));
        releases().settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);

        releases().forgetNeedless();
        prepared(approval(POST, 3, at(NOON), "x-oas-en"));

        assertThat(releases().settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING))
                .hasSize(1);
    }

    @Test
    void releasesOnceMoreWhatAPersonMovedAfterIt() {
        Approval approval = approval(POST, 1, at(NOON), "x-oas-en");
        Instant later = NOON.plusSeconds(7_200);
        prepared(approval);
        releases().settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);
        releases().forgetNeedless();

        Post moved = prepared(moved(approval, 1, at(later)));

        assertThat(load(POST)).isEqualTo(moved);
        assertThat(releases().settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING))
                .isEmpty();
        assertThat(releases().settleDue(later, Duration.ZERO, 10, Mark.BEGINNING))
                .hasSize(1);
        assertThat(releases().settleDue(later, Duration.ZERO, 10, Mark.BEGINNING))
                .isEmpty();
    }

    protected final Post prepared(Approval approval) {
        Post post = approved(approval);
        inTransaction(() -> {
            releases()
                    .prepare(approval.slots().stream()
                            .map(slot -> new Prepared(
                                    Optional.ofNullable(post.publications().get(slot.publication()))
                                            .orElseThrow(),
                                    slot.content()))
                            .toList());
            return post;
        });
        return post;
    }

    protected final State state(String post) {
        return Optional.ofNullable(load(Examples.post(post)).publications().get(onX(post)))
                .orElseThrow()
                .state();
    }

    protected static PublicationId onX(String post) {
        return publication(Examples.post(post), "x-oas-en");
    }

    private Post approved(Approval approval) {
        return inTransaction(() -> {
            AnchorDates dates = anchors().hold(approval.anchors());
            Post post = lock(approval.post()).approve(approval, dates).now();
            posts().save(List.of(post));
            return post;
        });
    }

    private void save(Post post) {
        inTransaction(() -> {
            lock(post.id());
            posts().save(List.of(post));
            return post;
        });
    }

    private Post load(PostId id) {
        return inTransaction(() -> lock(id));
    }

    private Post lock(PostId id) {
        return Optional.ofNullable(posts().lock(Set.of(id)).get(id)).orElseThrow();
    }
}
