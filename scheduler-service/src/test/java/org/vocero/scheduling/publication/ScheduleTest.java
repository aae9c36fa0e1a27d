package org.vocero.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.composition.When;

class ScheduleTest {

    private static final Anchor SESSION = new Anchor("migrantes-cuentan", "launch", 1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final AnchorDates UNDATED = new AnchorDates(Map.of());

    @Test
    void hasTheWindowThatTheApprovalCovers() {
        LocalDate date = LocalDate.parse("2026-12-18");
        Schedule schedule = new Schedule(
                new Day.Fixed(date), Period.ZERO, LocalTime.of(9, 0), ZoneId.of("America/New_York"), TWO_HOURS);

        assertThat(schedule.window(UNDATED))
                .hasValue(new Window(Instant.parse("2026-12-18T14:00:00Z"), Instant.parse("2026-12-18T16:00:00Z")));
        assertThat(schedule.when())
                .isEqualTo(new When(null, date, Period.ZERO, LocalTime.of(9, 0), schedule.zone(), TWO_HOURS));
    }

    @Test
    void countsFromItsAnchorsDate() {
        AnchorDates dates = new AnchorDates(Map.of(SESSION, LocalDate.parse("2026-12-01")));

        assertThat(following(Period.ofDays(-2)).window(dates))
                .map(Window::dueAt)
                .hasValue(Instant.parse("2026-11-29T09:00:00Z"));
        assertThat(following(Period.ofDays(-2)).when().anchor()).isEqualTo("launch");
    }

    @Test
    void hasNoWindowWhileItsAnchorIsNotDated() {
        assertThat(following(Period.ZERO).window(UNDATED)).isEmpty();
    }

    private static Schedule following(Period offset) {
        return new Schedule(new Day.Following(SESSION), offset, LocalTime.of(9, 0), ZoneId.of("UTC"), TWO_HOURS);
    }
}
