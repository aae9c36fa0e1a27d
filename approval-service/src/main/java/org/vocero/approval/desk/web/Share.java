package org.vocero.approval.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vocero.approval.tracking.State;

/** How a campaign's publications divide into states, as parts of a bar that is 1,000 wide. */
record Share(List<Part> parts, long total) {

    private static final double WIDTH = 1_000;

    /** From what is done, over what is under way, to what went wrong. */
    private static final List<State> ORDER = List.of(
            State.PUBLISHED,
            State.RELEASED,
            State.DEFERRED,
            State.HELD,
            State.SCHEDULED,
            State.PLANNED,
            State.UNCERTAIN,
            State.PARTIAL,
            State.FAILED,
            State.MISSED,
            State.CANCELLED);

    static Share of(Map<State, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (State state : ORDER) {
            long count = counts.getOrDefault(state, 0L);
            double width = total == 0 ? 0 : WIDTH * count / total;
            parts.add(new Part(state, count, Math.round(from), Math.round(from + width) - Math.round(from)));
            from += width;
        }
        return new Share(parts, total);
    }

    /** How many are in this state. */
    public long count(State state) {
        return parts.stream()
                .filter(part -> part.state() == state)
                .mapToLong(Part::count)
                .sum();
    }

    public long published() {
        return count(State.PUBLISHED);
    }

    /** How many did not go out and will not by themselves. */
    public long lost() {
        return count(State.FAILED) + count(State.MISSED);
    }

    record Part(State state, long count, long from, long width) {}
}
