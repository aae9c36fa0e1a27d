package org.vocero.approval.tracking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a publication stands, derived from everything that was heard of it.
 *
 * @param revision of the version's schedule: 0 as it was approved, and higher each time that a person moved it
 * @param detail why, in the words of the service that said so
 * @param until when a deferred delivery is tried again
 * @param cost what the platform charges for the post, in US dollars; {@code null} where nothing
 * @param token what a person's decision on it must bear; {@code null} unless it needs one
 */
public record Track(
        Publication publication,
        State state,
        int version,
        long revision,
        @Nullable String language,
        @Nullable String title,
        @Nullable Instant dueAt,
        @Nullable Instant releasedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant until,
        @Nullable String url,
        @Nullable String detail,
        @Nullable Long token,
        @Nullable BigDecimal cost) {

    /**
     * Derives where the publication stands. The order of the history does not matter.
     *
     * @param history what happened to one publication, at least one thing
     */
    public static Track of(Collection<Happening> history) {
        List<Happening> ordered =
                history.stream().sorted(Happening.BY_PRECEDENCE).toList();
        Happening decisive = decisive(ordered);
        List<Happening> sameSchedule = ordered.stream()
                .filter(happening ->
                        happening.version() == decisive.version() && happening.revision() == decisive.revision())
                .toList();
        Optional<Happening> due = last(sameSchedule, Happening::tellsDue);
        return new Track(
                decisive.publication(),
                stateAfter(decisive),
                decisive.version(),
                decisive.revision(),
                lastKnown(ordered, Happening::language),
                lastKnown(ordered, Happening::title),
                due.map(Happening::dueAt).orElse(null),
                timeOf(Kind.RELEASED, sameSchedule),
                timeOf(Kind.PUBLISHED, sameSchedule),
                decisive.is(Kind.DEFERRED) ? decisive.until() : null,
                decisive.url(),
                decisive.detail(),
                decisive.is(Kind.UNCERTAIN) || decisive.is(Kind.PARTIAL) ? decisive.token() : null,
                decisive.cost());
    }

    /** How much later than due it was posted; empty before it is. Never negative: a platform's clock may be ahead. */
    public Optional<Duration> lateBy() {
        if (dueAt == null || publishedAt == null) {
            return Optional.empty();
        }
        Duration late = Duration.between(dueAt, publishedAt);
        return Optional.of(late.isNegative() ? Duration.ZERO : late);
    }

    /**
     * What stands on the platform outlives every later version, be it a part, and so does the doubt whether it stands there: none
     * may disappear behind a version that was approved since.
     */
    private static Happening decisive(List<Happening> ordered) {
        return last(ordered, happening -> happening.is(Kind.PUBLISHED))
                .or(() -> last(ordered, happening -> happening.kind().isOfDelivery())
                        .filter(happening -> happening.is(Kind.UNCERTAIN)))
                .or(() -> last(ordered, happening -> happening.is(Kind.PARTIAL))
                        .filter(partial -> last(ordered, happening -> isOfDeliveryOf(partial.version(), happening))
                                .filter(partial::equals)
                                .isPresent()))
                .orElseGet(() -> overtaken(ordered, ordered.get(ordered.size() - 1)));
    }

    /**
     * What the publisher says after a move, be it of the time before, is the later account: the move came while the delivery was on its
     * way, and did not reach it.
     */
    private static Happening overtaken(List<Happening> ordered, Happening latest) {
        return latest.kind().isOfDelivery()
                ? latest
                : last(
                                ordered,
                                happening -> isOfDeliveryOf(latest.version(), happening)
                                        && happening.saidAt().isAfter(latest.saidAt()))
                        .orElse(latest);
    }

    private static boolean isOfDeliveryOf(int version, Happening happening) {
        return happening.version() == version && happening.kind().isOfDelivery();
    }

    private static State stateAfter(Happening decisive) {
        boolean lostItsDate = decisive.is(Kind.RESCHEDULED) && decisive.dueAt() == null;
        return lostItsDate ? State.PLANNED : decisive.kind().state();
    }

    private static Optional<Happening> last(List<Happening> ordered, Predicate<Happening> which) {
        return ordered.stream().filter(which).reduce((earlier, later) -> later);
    }

    private static @Nullable Instant timeOf(Kind kind, List<Happening> ordered) {
        return last(ordered, happening -> happening.is(kind)).map(Happening::at).orElse(null);
    }

    private static @Nullable String lastKnown(List<Happening> ordered, Function<Happening, @Nullable String> fact) {
        return ordered.stream()
                .sorted(Comparator.comparingInt(Happening::version).reversed())
                .map(fact)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
