package org.vocero.approval.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.approval.anchor.Move.Fate;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.post.PostId;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;
import org.vocero.composition.When.ClockChange;

class MoveTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final LocalDate OPENING = LocalDate.of(2026, 12, 10);
    private static final Anchor SESSION = new Anchor("launch", null, null, OPENING, 1, 1);

    private final Follower nineInNewYork = follower(0, "09:00", "America/New_York", false);

    @Test
    void movesWhatIsStillToCome() {
        Move.Line line = only(move(OPENING.plusDays(7), nineInNewYork));

        assertThat(line.from()).isEqualTo("2026-12-10T14:00:00Z");
        assertThat(line.to()).isEqualTo("2026-12-17T14:00:00Z");
        assertThat(line.fate()).isEqualTo(Fate.MOVES);
    }

    /** At 15:00 in UTC it is ten in New York: nine is an hour ago, and two hours are allowed. */
    @Test
    void tellsWhatGoesOutAtOnceAndWhatIsTooLate() {
        LocalDate today = LocalDate.of(2026, 12, 1);

        assertThat(only(move(today, nineInNewYork)).fate()).isEqualTo(Fate.AT_ONCE);
        assertThat(only(move(today, follower(0, "07:59", "America/New_York", false)))
                        .fate())
                .isEqualTo(Fate.TOO_LATE);
        assertThat(only(move(today.minusDays(1), nineInNewYork)).fate()).isEqualTo(Fate.TOO_LATE);
        assertThat(only(move(today, follower(1, "09:00", "America/New_York", false)))
                        .fate())
                .isEqualTo(Fate.MOVES);
    }

    @Test
    void waitsWithoutADateAndLeavesWhatIsOut() {
        Follower out = follower(0, "08:00", "America/New_York", true);

        Move move = Move.of(SESSION, null, List.of(nineInNewYork, out), NOW);

        assertThat(move.lines()).extracting(Move.Line::fate).containsExactly(Fate.WAITS, Fate.STAYS);
        assertThat(move.count(Fate.STAYS)).isEqualTo(1);
    }

    /** Clocks in New York go from 02:00 to 03:00 on 14 March 2027 and from 02:00 to 01:00 on 7 November 2027. */
    @Test
    void saysWhereClocksChange() {
        Follower early = follower(0, "02:30", "America/New_York", false);
        Follower earlier = follower(0, "01:30", "America/New_York", false);

        assertThat(only(move(LocalDate.of(2027, 3, 14), early)).change()).isEqualTo(ClockChange.SKIPS);
        assertThat(only(move(LocalDate.of(2027, 11, 7), earlier)).change()).isEqualTo(ClockChange.REPEATS);
        assertThat(only(move(LocalDate.of(2027, 11, 8), earlier)).change()).isNull();
    }

    @Test
    void hasAnotherMarkWhenAnythingOfItIsAnother() {
        Move move = move(OPENING.plusDays(7), nineInNewYork);

        assertThat(move(OPENING.plusDays(7), nineInNewYork).mark()).isEqualTo(move.mark());
        assertThat(List.of(
                        move(OPENING.plusDays(8), nineInNewYork).mark(),
                        move(OPENING.plusDays(7)).mark(),
                        move(OPENING.plusDays(7), nineInNewYork, nineInNewYork).mark(),
                        Move.of(SESSION.datedOn(OPENING.plusDays(1)), OPENING.plusDays(7), List.of(nineInNewYork), NOW)
                                .mark(),
                        Move.of(SESSION, null, List.of(nineInNewYork), NOW).mark(),
                        Move.of(SESSION, OPENING.plusDays(7), List.of(nineInNewYork), NOW.plus(Duration.ofDays(16)))
                                .mark()))
                .doesNotContain(move.mark())
                .doesNotHaveDuplicates();
    }

    private static Move move(@Nullable LocalDate to, Follower... followers) {
        return Move.of(SESSION, to, List.of(followers), NOW);
    }

    private static Move.Line only(Move move) {
        assertThat(move.lines()).hasSize(1);
        return move.lines().get(0);
    }

    private static Follower follower(int days, String time, String zone, boolean isOut) {
        When when = new When(
                Occurrence.first("launch"),
                null,
                Period.ofDays(days),
                LocalTime.parse(time),
                ZoneId.of(zone),
                Duration.ofHours(2));
        return new Follower(
                new UUID(0, 1), new PostId(new UUID(0, 2)), "launch-1", "Lanzamiento", "x-oea", when, isOut);
    }
}
