package org.vocero.approval.slot;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/** A time of the week at which an account posts, by the wall clock of its zone. */
public record PostingTime(DayOfWeek weekday, LocalTime localTime) implements Comparable<PostingTime> {

    private static final Comparator<PostingTime> IN_A_WEEK =
            Comparator.comparing(PostingTime::weekday).thenComparing(PostingTime::localTime);

    @Override
    public int compareTo(PostingTime other) {
        return IN_A_WEEK.compare(this, other);
    }
}
