package org.vocero.approval.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Mark;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Timing;
import org.vocero.approval.slot.Planned;
import org.vocero.composition.When;
import org.vocero.composition.When.ClockChange;

/** What a move does to each publication: a person confirms exactly this. */
public record Plan(List<Line> lines) {

    public Plan {
        lines = List.copyOf(lines);
    }

    public List<Line> with(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }

    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    /** Those that are due at another time then, or again. */
    public List<Line> moving() {
        return lines.stream().filter(line -> line.fate().moves()).toList();
    }

    /** Those that do not go out then. */
    public List<Line> ending() {
        return with(Fate.ENDS);
    }

    /** Those that are still to come then and were not, or not at that time, as they are planned then. */
    public List<Planned> planned() {
        return lines.stream()
                .filter(line -> line.fate() == Fate.MOVES || line.fate() == Fate.RETURNS)
                .map(Line::planned)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same while this says the same, to the second. */
    public String mark() {
        return Mark.of(lines.stream().map(Line::said));
    }

    /** What becomes of a publication. */
    public enum Fate {
        /** It is due at another time. */
        MOVES,
        /** It is due in the past, and goes out at once. */
        AT_ONCE,
        /** It is due so long ago that it is missed. */
        TOO_LATE,
        /** It waits until its event has a date. */
        WAITS,
        /** It is due then already. */
        SAME,
        /** It is on its way or over, or was given up, and stays what it is. */
        STAYS,
        /** It does not go out: its approval is withdrawn. */
        ENDS,
        /** It goes out after all, as it was: its approval is given again. */
        RETURNS,
        /** It was approved for another occurrence of an observance, and stays what it is. */
        OTHER_OCCASION;

        public boolean moves() {
            return this == MOVES || this == RETURNS || this == AT_ONCE || this == TOO_LATE || this == WAITS;
        }
    }

    /**
     * What becomes of one publication.
     *
     * @param when it is due then
     * @param timing of the draft that it belongs to; {@code null} of an approved post
     * @param change what the clocks do to its new local time; {@code null} for nothing
     */
    public record Line(
            MovablePost post,
            Movable publication,
            When when,
            @Nullable Timing timing,
            @Nullable Instant to,
            @Nullable ClockChange change,
            Fate fate) {

        static Line of(
                MovablePost post,
                Movable publication,
                When when,
                @Nullable Timing timing,
                @Nullable LocalDate day,
                Fate fate) {
            return new Line(
                    post,
                    publication,
                    when,
                    timing,
                    day == null ? null : when.dueAt(day),
                    Optional.ofNullable(day).flatMap(when::clockChange).orElse(null),
                    fate);
        }

        public @Nullable Instant from() {
            return publication.dueAt();
        }

        public boolean isDraft() {
            return post.post().state() == State.DRAFT;
        }

        private Optional<Planned> planned() {
            Post its = post.post();
            return Optional.ofNullable(to)
                    .map(instant -> new Planned(
                            publication.id(),
                            its.id(),
                            its.campaign(),
                            its.key(),
                            post.title(),
                            publication.placement().account(),
                            when.zone(),
                            instant,
                            !isDraft()));
        }

        private String said() {
            return "%s %d %d %s %s %s\n"
                    .formatted(
                            publication.id(),
                            post.post().version(),
                            publication.revision(),
                            from(),
                            fate,
                            fate.moves() ? when : "");
        }
    }
}
