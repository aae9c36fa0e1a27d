package org.vocero.approval.slot;

import java.util.List;
import java.util.Map;

/**
 * Set when an account posts, and how far apart two of its posts are at least.
 *
 * @param revision of the timetable that the person saw
 * @param times as the person wrote them, by the day of the week, {@code monday} to {@code sunday}
 * @param leastDistance in the same way: an ISO duration in whole minutes, {@code PT15M}; empty for none
 */
public record SetTimetable(
        String account, long revision, Map<String, List<String>> times, String leastDistance, String who) {

    public SetTimetable {
        times = Map.copyOf(times);
    }
}
