package org.vocero.approval.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.approval.tracking.Kind.APPROVED;
import static org.vocero.approval.tracking.Kind.CANCELLED;
import static org.vocero.approval.tracking.Kind.DEFERRED;
import static org.vocero.approval.tracking.Kind.DROPPED;
import static org.vocero.approval.tracking.Kind.FAILED;
import static org.vocero.approval.tracking.Kind.LAPSED;
import static org.vocero.approval.tracking.Kind.MISSED;
import static org.vocero.approval.tracking.Kind.PARTIAL;
import static org.vocero.approval.tracking.Kind.PUBLISHED;
import static org.vocero.approval.tracking.Kind.RELEASED;
import static org.vocero.approval.tracking.Kind.RESCHEDULED;
import static org.vocero.approval.tracking.Kind.SCHEDULED;
import static org.vocero.approval.tracking.Kind.UNCERTAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final Publication PUBLICATION =
            new Publication(UUID.randomUUID(), UUID.randomUUID(), "migrantes-cuentan", "x-oea-inclusion", "x");

    @Test
    void isPlannedUntilItHasADate() {
        assertThat(Track.of(List.of(said(APPROVED, 1, 0))).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void isPlannedAgainWhenItsAnchorLosesItsDate() {
        Track track = Track.of(List.of(
                said(APPROVED, 1, 0),
                said(SCHEDULED, 1, 1).due(DUE),
                said(RESCHEDULED, 1, 2).due(null)));

        assertThat(track.state()).isEqualTo(State.PLANNED);
        assertThat(track.dueAt()).isNull();
    }

    @Test
    void showsTheLatestOfSeveralDates() {
        Instant moved = DUE.plus(Duration.ofDays(2));

        Track track = Track.of(List.of(
                said(RESCHEDULED, 1, 5).due(moved),
                said(SCHEDULED, 1, 1).due(DUE),
                said(RESCHEDULED, 1, 3).due(DUE.plusSeconds(60))));

        assertThat(track.state()).isEqualTo(State.SCHEDULED);
        assertThat(track.dueAt()).isEqualTo(moved);
    }

    @Test
    void goesFromDueToPosted() {
        List<Happening> history = new ArrayList<>();

        assertThat(stateAfter(history, said(APPROVED, 1, 0))).isEqualTo(State.PLANNED);
        assertThat(stateAfter(history, said(SCHEDULED, 1, 1).due(DUE))).isEqualTo(State.SCHEDULED);
        assertThat(stateAfter(history, said(RELEASED, 1, 2).due(DUE))).isEqualTo(State.RELEASED);
        assertThat(stateAfter(history, said(DEFERRED, 1, 3).due(DUE))).isEqualTo(State.DEFERRED);
        assertThat(stateAfter(history, said(UNCERTAIN, 1, 4).due(DUE))).isEqualTo(State.UNCERTAIN);
        assertThat(stateAfter(history, said(PUBLISHED, 1, 5).due(DUE))).isEqualTo(State.PUBLISHED);
    }

    @Test
    void tellsHowLateItWasPosted() {
        Track track = Track.of(List.of(
                said(RELEASED, 1, 1).due(DUE),
                said(PUBLISHED, 1, 2).due(DUE).happenedAt(DUE.plusMillis(1_250)).seenAt("https://x.test/1")));

        assertThat(track.lateBy()).contains(Duration.ofMillis(1_250));
        assertThat(track.url()).isEqualTo("https://x.test/1");
    }

    @Test
    void isNeverEarlyWhenThePlatformsClockIsAhead() {
        Track track = Track.of(List.of(said(PUBLISHED, 1, 2).due(DUE).happenedAt(DUE.minusMillis(40))));

        assertThat(track.lateBy()).contains(Duration.ZERO);
    }

    @Test
    void publishedOutlivesEveryLaterVersion() {
        Track track = Track.of(List.of(
                said(PUBLISHED, 1, 2).due(DUE),
                said(APPROVED, 2, 3),
                said(SCHEDULED, 2, 4).due(DUE.plusSeconds(900)),
                said(CANCELLED, 2, 5)));

        assertThat(track.state()).isEqualTo(State.PUBLISHED);
        assertThat(track.version()).isEqualTo(1);
        assertThat(track.dueAt()).isEqualTo(DUE);
    }

    @Test
    void doubtIsNotHiddenByALaterVersion() {
        Track track = Track.of(List.of(
                said(UNCERTAIN, 1, 2),
                said(APPROVED, 2, 3),
                said(SCHEDULED, 2, 4).due(DUE)));

        assertThat(track.state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void doubtEndsWhenThePublisherKnows() {
        assertThat(Track.of(List.of(said(UNCERTAIN, 1, 2), said(FAILED, 1, 3))).state())
                .isEqualTo(State.FAILED);
        assertThat(Track.of(List.of(said(UNCERTAIN, 1, 2), said(DEFERRED, 1, 3)))
                        .state())
                .isEqualTo(State.DEFERRED);
    }

    @Test
    void aPartOfAThreadIsNotHiddenByALaterVersion() {
        Track track = Track.of(List.of(
                said(PARTIAL, 1, 2).seenAt("https://x.test/1").decidedWith(4),
                said(APPROVED, 2, 3),
                said(FAILED, 2, 4).because("already-posted")));

        assertThat(track.state()).isEqualTo(State.PARTIAL);
        assertThat(track.url()).isEqualTo("https://x.test/1");
        assertThat(track.token()).isEqualTo(4);
    }

    @Test
    void aThreadThatGoesOnIsNoLongerInPart() {
        assertThat(Track.of(List.of(said(PARTIAL, 1, 2), said(DEFERRED, 1, 3))).state())
                .isEqualTo(State.DEFERRED);
        assertThat(Track.of(List.of(said(PARTIAL, 1, 2), said(PUBLISHED, 1, 3))).state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void aLaterVersionBeginsAgain() {
        Track track = Track.of(List.of(said(SCHEDULED, 1, 1).due(DUE), said(DROPPED, 1, 2), said(APPROVED, 2, 3)));

        assertThat(track.state()).isEqualTo(State.PLANNED);
        assertThat(track.dueAt()).as("of the earlier version").isNull();
    }

    @Test
    void keepsTheDueInstantOfWhatWasCancelled() {
        Track track = Track.of(
                List.of(said(SCHEDULED, 1, 1).due(DUE), said(DROPPED, 1, 2).because("withdrawn")));

        assertThat(track.state()).isEqualTo(State.CANCELLED);
        assertThat(track.dueAt()).isEqualTo(DUE);
        assertThat(track.detail()).isEqualTo("withdrawn");
    }

    @Test
    void whatMissedItsTimeIsScheduledAgainWhenItsAnchorMoves() {
        Track track = Track.of(List.of(
                said(SCHEDULED, 1, 1).due(DUE),
                said(LAPSED, 1, 2).due(DUE),
                said(RESCHEDULED, 1, 3).due(DUE.plusSeconds(86_400))));

        assertThat(track.state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void whatWasMissedBeginsAgainWhenAPersonMovesIt() {
        Instant later = DUE.plus(Duration.ofDays(1));
        List<Happening> history = new ArrayList<>(List.of(
                said(RELEASED, 1, 1).due(DUE),
                said(DEFERRED, 1, 2).due(DUE),
                said(MISSED, 1, 3).due(DUE)));

        assertThat(stateAfter(history, said(RESCHEDULED, 1, 4).ofRevision(1).due(later)))
                .isEqualTo(State.SCHEDULED);
        assertThat(Track.of(history).dueAt()).isEqualTo(later);
        assertThat(Track.of(history).releasedAt()).isNull();
        assertThat(Track.of(history).revision()).isEqualTo(1);
        assertThat(stateAfter(history, said(RELEASED, 1, 5).ofRevision(1).due(later)))
                .isEqualTo(State.RELEASED);
        assertThat(stateAfter(history, said(MISSED, 1, 6).ofRevision(1).due(later)))
                .isEqualTo(State.MISSED);
    }

    /** The publisher had it when it was moved, and what it says of it is never hidden by a time that came too late. */
    @Test
    void aMoveThatCameTooLateHidesNothing() {
        List<Happening> history = new ArrayList<>(List.of(
                said(RELEASED, 1, 1).due(DUE),
                said(RESCHEDULED, 1, 2).ofRevision(1).due(DUE.plusSeconds(60))));

        assertThat(stateAfter(history, said(MISSED, 1, 3).due(DUE))).isEqualTo(State.MISSED);
        assertThat(stateAfter(history, said(RELEASED, 1, 60).ofRevision(1))).isEqualTo(State.RELEASED);
        assertThat(stateAfter(history, said(FAILED, 1, 4).due(DUE))).isEqualTo(State.FAILED);
        assertThat(stateAfter(history, said(PUBLISHED, 1, 5).due(DUE))).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theStageDecidesWhenClocksDisagree() {
        Track track = Track.of(
                List.of(said(SCHEDULED, 1, 9).due(DUE), said(RELEASED, 1, 8).due(DUE)));

        assertThat(track.state()).isEqualTo(State.RELEASED);
    }

    /** Three topics are read independently and every event may come again: only the set of events may count. */
    @Test
    void everyOrderOfEventsGivesTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int round = 0; round < 500; round++) {
            List<Happening> history = randomHistory(random);
            Track expected = Track.of(history);

            List<Happening> shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, random.nextInt(history.size() + 1)));
            for (int order = 0; order < 20; order++) {
                Collections.shuffle(shuffled, random);

                assertThat(Track.of(shuffled)).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    private static List<Happening> randomHistory(Random random) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(7))
                .mapToObj(number -> {
                    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                    Instant due = random.nextInt(4) == 0 ? null : DUE.plusSeconds(random.nextInt(3) * 60L);
                    // Few different instants, so that several events share one.
                    return said(kind, 1 + random.nextInt(3), random.nextInt(3))
                            .ofRevision(random.nextInt(3))
                            .due(due)
                            .titled("title " + number)
                            .because("because of " + number);
                })
                .toList();
    }

    private static State stateAfter(List<Happening> history, Happening next) {
        history.add(next);
        return Track.of(history).state();
    }

    private static Happening said(Kind kind, int version, int second) {
        return Happening.of(
                PUBLICATION,
                kind,
                version,
                UUID.randomUUID().toString(),
                Instant.parse("2026-12-18T14:00:00Z").plusSeconds(second));
    }
}
