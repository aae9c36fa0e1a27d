package org.vocero.approval.anchor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.outcome.Mark;
import org.vocero.approval.slot.Planned;
import org.vocero.composition.When;
import org.vocero.composition.When.ClockChange;

/**
 * What another date of an anchor does to everything that was approved for it.
 *
 * @param from {@code null} while it has none
 * @param to {@code null} if its date is taken away
 */
public record Move(
        Anchor anchor, @Nullable LocalDate from, @Nullable LocalDate to, List<Line> lines) {

    public Move {
        lines = List.copyOf(lines);
    }

    static Move of(Anchor anchor, @Nullable LocalDate to, List<Follower> followers, Instant now) {
        LocalDate from = anchor.date();
        return new Move(
                anchor,
                from,
                to,
                followers.stream()
                        .map(follower -> Line.of(follower, from, to, now))
                        .toList());
    }

    public List<Line> with(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }

    public int count(Fate fate) {
        return with(fate).size();
    }

    /** Those that are due at another time, as they are planned then. */
    public List<Planned> planned(String campaign) {
        return with(Fate.MOVES).stream()
                .map(line -> line.planned(campaign))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same while this says the same, to the second: who confirms it confirms exactly this. */
    public String mark() {
        return Mark.of(
                Stream.concat(Stream.of(anchor + " " + to), lines.stream().map(Line::toString)));
    }

    /** What becomes of a publication. */
    public enum Fate {
        /** It is due at another time. */
        MOVES,
        /** It is due in the past, and goes out at once. */
        AT_ONCE,
        /** It is due so long ago that it is missed. */
        TOO_LATE,
        /** It waits until there is a date again. */
        WAITS,
        /** It is out already, and stays what it is. */
        STAYS
    }

    /**
     * What becomes of one publication.
     *
     * @param change what the clocks do to its new local time; {@code null} for nothing
     */
    public record Line(
            Follower follower,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ClockChange change,
            Fate fate) {

        static Line of(Follower follower, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
            When when = follower.when();
            return new Line(
                    follower,
                    from == null ? null : when.dueAt(from),
                    to == null ? null : when.dueAt(to),
                    Optional.ofNullable(to).flatMap(when::clockChange).orElse(null),
                    fate(follower, to, now));
        }

        private Optional<Planned> planned(String campaign) {
            return Optional.ofNullable(to)
                    .map(instant -> new Planned(
                            follower.publication(),
                            follower.postId(),
                            campaign,
                            follower.post(),
                            follower.title(),
                            follower.account(),
                            follower.when().zone(),
                            instant,
                            true));
        }

        private static Fate fate(Follower follower, @Nullable LocalDate to, Instant now) {
            if (follower.isOut()) {
                return Fate.STAYS;
            }
            if (to == null) {
                return Fate.WAITS;
            }
            if (follower.when().latest(to).isBefore(now)) {
                return Fate.TOO_LATE;
            }
            return follower.when().dueAt(to).isAfter(now) ? Fate.MOVES : Fate.AT_ONCE;
        }
    }
}
