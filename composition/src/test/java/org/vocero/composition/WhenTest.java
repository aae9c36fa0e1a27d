package org.vocero.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 18);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @ParameterizedTest(name = "{0} {1} in {2} is {3}")
    @CsvSource({
        "2026-12-18, 09:00, America/New_York,       2026-12-18T14:00:00Z",
        "2026-12-18, 09:00, America/Sao_Paulo,      2026-12-18T12:00:00Z",
        "2026-12-18, 09:00, America/Port-au-Prince, 2026-12-18T14:00:00Z",
        "2026-12-18, 23:59:59, Pacific/Kiritimati,  2026-12-18T09:59:59Z",
        // Clocks go from 02:00 to 03:00: half past two is half past three.
        "2027-03-14, 02:30, America/New_York,       2027-03-14T07:30:00Z",
        // Clocks go from 02:00 back to 01:00: half past one comes twice, the first is meant.
        "2026-11-01, 01:30, America/New_York,       2026-11-01T05:30:00Z",
        // The clocks skip midnight itself.
        "2026-03-29, 00:00, Asia/Beirut,            2026-03-28T22:00:00Z",
        // A whole day that never was.
        "2011-12-30, 12:00, Pacific/Apia,           2011-12-30T22:00:00Z",
        // Clocks move by half an hour only.
        "2026-10-04, 02:15, Australia/Lord_Howe,    2026-10-03T15:45:00Z"
    })
    void derivesTheInstant(LocalDate date, LocalTime time, String zone, Instant expected) {
        When when = new When(null, date, Period.ZERO, time, ZoneId.of(zone), TWO_HOURS);

        assertThat(when.dueAt(date)).isEqualTo(expected);
        assertThat(when.latest(date)).isEqualTo(expected.plus(TWO_HOURS));
    }

    @ParameterizedTest(name = "{0} from 2026-12-01 is {1}")
    @CsvSource({
        "P0D, 2026-12-01",
        "P5D, 2026-12-06",
        "P-2D, 2026-11-29",
        "P1W, 2026-12-08",
        "P-1M, 2026-11-01",
        "P1Y, 2027-12-01"
    })
    void countsTheOffsetFromTheAnchor(Period offset, LocalDate expected) {
        When when = new When(Occurrence.first("launch"), null, offset, NINE, UTC, TWO_HOURS);

        assertThat(when.dueAt(LocalDate.parse("2026-12-01")))
                .isEqualTo(expected.atTime(9, 0).atZone(UTC).toInstant());
    }

    @Test
    void refusesWhatNoDatabaseWouldKeep() {
        assertThatThrownBy(() -> new When(null, DATE, Period.ZERO, NINE.plusNanos(1), UTC, TWO_HOURS))
                .hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> new When(null, DATE, Period.ZERO, NINE, UTC, TWO_HOURS.plusMillis(1)))
                .hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> new When(null, DATE, Period.ZERO, NINE, UTC, Duration.ZERO))
                .hasMessageContaining("positive");
    }

    @Test
    void hasAnAnchorOrADate() {
        assertThatThrownBy(() -> new When(Occurrence.first("launch"), DATE, Period.ZERO, NINE, UTC, TWO_HOURS))
                .hasMessageContaining("an anchor or a date");
        assertThatThrownBy(() -> new When(null, null, Period.ZERO, NINE, UTC, TWO_HOURS))
                .hasMessageContaining("an anchor or a date");
    }
}
