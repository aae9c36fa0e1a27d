package org.vocero.approval.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as a list shows it.
 *
 * @param anchor the event that it follows; {@code null} if it has a fixed date
 * @param anchorDate the date of that event or the fixed one; {@code null} while it is not known
 */
public record PostLine(
        String key,
        String title,
        int version,
        String state,
        @Nullable String anchor,
        @Nullable LocalDate anchorDate,
        Period offset,
        LocalTime localTime,
        List<String> languages,
        List<String> channels,
        int accounts) {

    public PostLine {
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
    }

    /** The day it goes out; {@code null} while that is not known. */
    public @Nullable LocalDate date() {
        return anchorDate == null ? null : anchorDate.plus(offset);
    }
}
