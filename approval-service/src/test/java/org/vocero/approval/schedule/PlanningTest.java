package org.vocero.approval.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.post.Placement;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Seal;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Timing;
import org.vocero.approval.schedule.Movable.Standing;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.composition.Occurrence;
import org.vocero.composition.When;

class PlanningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final LocalDate IMD = LocalDate.of(2026, 12, 18);
    private static final Occurrence THIS_YEAR = Occurrence.first("international-migrants-day");
    private static final Campaign CAMPAIGN = Examples.campaign();

    @Test
    void movesByDaysAndLocalHoursOverMidnight() {
        Plan.Line line = only(plan(dated("23:30"), new Adjustment.By(Duration.ofHours(25))));

        assertThat(line.when().date()).isEqualTo("2026-12-01");
        assertThat(line.when().offset()).isEqualTo(Period.ofDays(2));
        assertThat(line.when().localTime()).isEqualTo(LocalTime.of(0, 30));
        assertThat(line.fate()).isEqualTo(Fate.MOVES);
    }

    /** From 09:00 to 09:00 the next day, though clocks go forward in the night between. */
    @Test
    void aDayIsADayWhateverTheClocksDo() {
        MovablePost post = post(fixed(LocalDate.of(2027, 3, 13), "09:00"), null, Standing.AHEAD);

        assertThat(only(plan(post, new Adjustment.By(Duration.ofDays(1)))).to()).isEqualTo("2027-03-14T13:00:00Z");
    }

    @Test
    void whatFollowsAnEventFollowsItStill() {
        Plan.Line line = only(plan(observing(Standing.AHEAD), new Adjustment.By(Duration.ofDays(-3))));

        assertThat(line.when().occurrence()).isEqualTo(THIS_YEAR);
        assertThat(line.when().offset()).isEqualTo(Period.ofDays(-3));
        assertThat(line.to()).isEqualTo("2026-12-15T14:00:00Z");
    }

    @Test
    void keepsEachsTimeUnlessAnotherIsSaid() {
        Adjustment sameTime = to(LocalDate.of(2026, 12, 3), "12:00", true);
        Adjustment atEight = to(LocalDate.of(2026, 12, 3), "08:00", false);

        assertThat(only(plan(dated("23:30"), sameTime)).when().localTime()).isEqualTo(LocalTime.of(23, 30));
        assertThat(only(plan(dated("23:30"), atEight)).when().localTime()).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void leavesWhatIsOutOrGivenUpAndBringsBackWhatWasMissed() {
        Adjustment later = new Adjustment.By(Duration.ofDays(1));

        assertThat(only(plan(observing(Standing.OUT), later)).fate()).isEqualTo(Fate.STAYS);
        assertThat(only(plan(observing(Standing.GIVEN_UP), later)).fate()).isEqualTo(Fate.STAYS);
        assertThat(only(plan(observing(Standing.MISSED), later)).fate()).isEqualTo(Fate.MOVES);
    }

    @Test
    void saysWhatFallsInThePast() {
        assertThat(only(plan(dated("09:00"), to(LocalDate.of(2026, 11, 22), "04:00", false)))
                        .fate())
                .isEqualTo(Fate.AT_ONCE);
        assertThat(only(plan(dated("09:00"), to(LocalDate.of(2026, 11, 21), "04:00", false)))
                        .fate())
                .isEqualTo(Fate.TOO_LATE);
        assertThat(only(plan(dated("09:00"), new Adjustment.To(launch(), true, false)))
                        .fate())
                .isEqualTo(Fate.WAITS);
        assertThat(only(plan(dated("09:00"), to(LocalDate.of(2026, 12, 1), "09:00", false)))
                        .fate())
                .isEqualTo(Fate.SAME);
    }

    @Test
    void movesNoApprovalToAnotherOccasion() {
        MovablePost post = observing(Standing.MISSED);
        Timing nextYear = new Timing(
                new Occurrence("international-migrants-day", 2), null, Period.ZERO, LocalTime.NOON, null, TWO_HOURS);

        assertThat(fateOn(post, LocalDate.of(2026, 12, 20))).isEqualTo(Fate.MOVES);
        assertThat(fateOn(post, LocalDate.of(2027, 6, 17))).isEqualTo(Fate.MOVES);
        assertThat(fateOn(post, LocalDate.of(2027, 6, 20))).isEqualTo(Fate.OTHER_OCCASION);
        assertThat(fateOn(post, LocalDate.of(2027, 12, 18))).isEqualTo(Fate.OTHER_OCCASION);
        assertThat(only(plan(post, new Adjustment.To(nextYear, true, false))).fate())
                .isEqualTo(Fate.OTHER_OCCASION);
        assertThat(only(plan(post, new Adjustment.To(launch(), true, false))).fate())
                .isEqualTo(Fate.OTHER_OCCASION);
        assertThat(only(plan(post, new Adjustment.By(Duration.ofDays(365)))).fate())
                .isEqualTo(Fate.OTHER_OCCASION);
    }

    /** The second half past one of a night that has two: the first would be an hour ago. */
    @Test
    void isDueNowAlsoInAnHourThatComesTwice() {
        MovablePost post = post(fixed(LocalDate.of(2027, 11, 6), "09:00"), null, Standing.MISSED);
        Instant second = Instant.parse("2027-11-07T06:30:00Z");
        UUID id = post.publications().get(0).id();

        Plan plan = new Planning(CAMPAIGN, new NoRecurrences(), second)
                .of(List.of(post), new Adjustment.At(id, second.plusMillis(7)));

        assertThat(only(plan).to()).isEqualTo(second);
        assertThat(only(plan).fate()).isEqualTo(Fate.AT_ONCE);
    }

    @Test
    void theMarkIsOfExactlyThis() {
        Plan plan = plan(observing(Standing.AHEAD), new Adjustment.By(Duration.ofDays(1)));

        assertThat(plan(observing(Standing.AHEAD), new Adjustment.By(Duration.ofDays(1)))
                        .mark())
                .isEqualTo(plan.mark());
        assertThat(plan(observing(Standing.AHEAD), new Adjustment.By(Duration.ofDays(2)))
                        .mark())
                .isNotEqualTo(plan.mark());
        assertThat(plan(observing(Standing.OUT), new Adjustment.By(Duration.ofDays(1)))
                        .mark())
                .isNotEqualTo(plan.mark());
    }

    private static Fate fateOn(MovablePost post, LocalDate day) {
        return only(plan(post, to(day, "09:00", true))).fate();
    }

    private static Plan plan(MovablePost post, Adjustment adjustment) {
        return new Planning(CAMPAIGN, new NoRecurrences(), NOW).of(List.of(post), adjustment);
    }

    private static Plan.Line only(Plan plan) {
        assertThat(plan.lines()).hasSize(1);
        return plan.lines().get(0);
    }

    private static Adjustment to(LocalDate day, String time, boolean keepsTime) {
        return new Adjustment.To(
                new Timing(null, day, Period.ZERO, LocalTime.parse(time), null, TWO_HOURS), keepsTime, false);
    }

    private static Timing launch() {
        return new Timing(Occurrence.first("launch"), null, Period.ZERO, LocalTime.NOON, null, TWO_HOURS);
    }

    private static MovablePost dated(String time) {
        return post(fixed(LocalDate.of(2026, 12, 1), time), null, Standing.AHEAD);
    }

    private static When fixed(LocalDate day, String time) {
        return new When(null, day, Period.ZERO, LocalTime.parse(time), NEW_YORK, TWO_HOURS);
    }

    private static MovablePost observing(Standing standing) {
        return post(new When(THIS_YEAR, null, Period.ZERO, LocalTime.of(9, 0), NEW_YORK, TWO_HOURS), IMD, standing);
    }

    private static MovablePost post(When when, @Nullable LocalDate occasion, Standing standing) {
        UUID id = new UUID(0, 1);
        Post post = new Post(new PostId(id), CAMPAIGN.key(), "cities-1", 1, State.APPROVED, "f", 1);
        LocalDate fixed = when.date();
        Movable publication = new Movable(
                new UUID(0, 2),
                new Placement("x-oea", "x", "es", NEW_YORK),
                when,
                fixed == null ? occasion : fixed,
                new Seal("ab", "signed", "test"),
                null,
                standing);
        Timing timing =
                new Timing(when.occurrence(), when.date(), when.offset(), when.localTime(), null, when.notAfter());
        return new MovablePost(post, "Un título", timing, occasion, null, List.of(publication));
    }

    private static final class NoRecurrences implements Recurrences {

        @Override
        public Optional<String> flaw(Rule.Recurring rule) {
            throw new UnsupportedOperationException(rule.rrule());
        }

        @Override
        public Optional<LocalDate> from(Rule.Recurring rule, LocalDate day) {
            throw new UnsupportedOperationException(rule.rrule());
        }
    }
}
