package org.vocero.contracts.approval;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a publication is due, as people said it: local time and zone are the truth, the instant is derived.
 *
 * @param occurrence of the campaign's event it follows; exactly one of {@code occurrence} and {@code date} is present
 * @param date the fixed day it is due, before the offset
 * @param offset days, weeks, months or years from the anchor's date; may be negative
 * @param localTime wall-clock time in {@code zone}, to the second
 * @param zone the account's zone or the post's fixed one
 * @param notAfter how long after its due instant it still makes sense to post; positive
 */
public record Schedule(
        @Nullable Occurrence occurrence,
        @Nullable LocalDate date,
        Period offset,
        LocalTime localTime,
        ZoneId zone,
        Duration notAfter) {

    public Schedule {
        if ((occurrence == null) == (date == null)) {
            throw new IllegalArgumentException("a schedule has an anchor or a date, and not both");
        }
        if (notAfter.isNegative() || notAfter.isZero()) {
            throw new IllegalArgumentException("notAfter must be positive");
        }
    }
}
