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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The use cases together, over ports in memory. */
class SchedulingPostsTest {

    private static final PostId POST = Examples.post("launch-1");
    private static final PublicationId ON_X = publication(POST, "x-oas-en");
    private static final Instant TEN_IN_NEW_YORK = Instant.parse("2026-12-01T15:00:00Z");

    private final InMemorySchedule schedule = new InMemorySchedule();
    private final SchedulingPosts scheduling = new SchedulingPosts(schedule, schedule.posts(), schedule, schedule);
    private final DerivingWindows deriving = new DerivingWindows(schedule, schedule, schedule);
    private final List<Releases.Settled> seen = new ArrayList<>();

    @Test
    void preparesWhatANewApprovalWillSay() {
        Approval approval = approval(POST, 1, withTheSession(0), "x-oas-en");

        scheduling.decide(List.of(approval));

        assertThat(schedule.prepared())
                .containsOnlyKeys(ON_X)
                .containsValue(approval.slots().get(0).content());
    }

    @Test
    void preparesAnewWhatAPersonMoved() {
        Approval approval = approval(POST, 1, withTheSession(0), "x-oas-en");
        Approval moved = moved(approval, 2, at(TEN_IN_NEW_YORK));
        scheduling.decide(List.of(approval));

        scheduling.decide(List.of(moved, moved(approval, 1, withTheSession(3)), approval));

        assertThat(schedule.prepared())
                .containsOnlyKeys(ON_X)
                .containsValue(moved.slots().get(0).content());
        assertThat(schedule.find(ON_X).schedule()).isEqualTo(at(TEN_IN_NEW_YORK));
    }

    @Test
    void takesABatchInItsOrder() {
        scheduling.decide(List.of(
                approval(POST, 1, at(TEN_IN_NEW_YORK), "x-oas-en", "fb-oea"),
                new Withdrawal(POST, 1, "edited"),
                approval(POST, 2, at(TEN_IN_NEW_YORK), "x-oas-en")));

        assertThat(schedule.find(ON_X).version()).isEqualTo(2);
        assertThat(schedule.find(ON_X).state()).isInstanceOf(State.Scheduled.class);
        assertThat(schedule.find(publication(POST, "fb-oea")).state()).isEqualTo(new State.Cancelled());
    }

    @Test
    void saysNothingNewWhenEverythingIsHeardAgain() {
        List<Decision> decisions = List.of(
                approval(POST, 1, withTheSession(0), "x-oas-en"),
                new Withdrawal(POST, 1, "edited"),
                approval(POST, 2, withTheSession(0), "x-oas-en"));
        scheduling.decide(decisions);
        schedule.announced();
        Publication before = schedule.find(ON_X);

        scheduling.decide(decisions);
        decisions.forEach(decision -> scheduling.decide(List.of(decision)));

        assertThat(schedule.find(ON_X)).isEqualTo(before);
        assertThat(schedule.announced()).isEmpty();
    }

    @Test
    void movesFollowersWithTheirAnchorAndLeavesTheRest() {
        PostId other = Examples.post("gcm-1");
        scheduling.decide(List.of(
                approval(POST, 1, withTheSession(0), "x-oas-en"), approval(other, 1, at(TEN_IN_NEW_YORK), "x-oas-en")));
        schedule.announced();
        schedule.date(SESSION, OPENING);

        deriving.follow(SESSION);

        assertThat(schedule.announced())
                .containsExactly(new SchedulingEvent.Scheduled(schedule.find(ON_X)))
                .allSatisfy(event -> assertThat(event.publication().state().derivedWindow())
                        .map(Window::dueAt)
                        .hasValue(TEN_IN_NEW_YORK));
    }

    @Test
    void derivesEverythingAgainPageByPage() {
        for (int i = 0; i < 10; i++) {
            scheduling.decide(List.of(approval(Examples.post("post-" + i), 1, withTheSession(i), "x-oas-en")));
        }
        schedule.date(SESSION, OPENING);
        deriving.follow(SESSION);
        schedule.announced();
        schedule.date(SESSION, OPENING.plusDays(1));

        int pages = 0;
        for (Optional<PublicationId> last = deriving.deriveSome(Optional.empty(), 4);
                last.isPresent();
                last = deriving.deriveSome(last, 4)) {
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(schedule.announced()).hasSize(10);
    }

    @Test
    void releasesWhatIsDueAndMissesWhatIsTooLate() {
        Instant now = TEN_IN_NEW_YORK;
        scheduling.decide(List.of(
                approval(Examples.post("late"), 1, at(now.minusSeconds(2 * 3600 + 1)), "x-oas-en"),
                approval(Examples.post("just"), 1, at(now.minusSeconds(2 * 3600)), "x-oas-en"),
                approval(Examples.post("due"), 1, at(now), "x-oas-en"),
                approval(Examples.post("later"), 1, at(now.plusSeconds(1)), "x-oas-en")));

        releasing(now, Duration.ZERO).releaseDue();

        assertThat(seen)
                .extracting(Releases.Settled::publication, Releases.Settled::outcome)
                .containsExactly(
                        tuple(onX("late"), Releases.Outcome.MISSED),
                        tuple(onX("just"), Releases.Outcome.RELEASED),
                        tuple(onX("due"), Releases.Outcome.RELEASED));
        assertThat(schedule.find(onX("later")).state()).isInstanceOf(State.Scheduled.class);
    }

    @Test
    void releasesAheadWhatIsAboutToFallDue() {
        Instant now = TEN_IN_NEW_YORK;
        scheduling.decide(List.of(
                approval(Examples.post("soon"), 1, at(now.plusSeconds(2)), "x-oas-en"),
                approval(Examples.post("later"), 1, at(now.plusSeconds(3)), "x-oas-en")));

        releasing(now, Duration.ofSeconds(2)).releaseDue();

        assertThat(seen)
                .extracting(
                        Releases.Settled::publication,
                        settled -> settled.window().dueAt(),
                        Releases.Settled::outcome)
                .containsExactly(tuple(onX("soon"), now.plusSeconds(2), Releases.Outcome.RELEASED));
    }

    private ReleasingPublications releasing(Instant now, Duration ahead) {
        return new ReleasingPublications(() -> now, schedule, (settled, at) -> seen.addAll(settled), ahead, 1);
    }

    private static PublicationId onX(String post) {
        return publication(Examples.post(post), "x-oas-en");
    }
}
