package org.vocero.publishing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Published;

/** The least distances of accounts in a map, and who waits because of them. */
final class StandingDistances implements Distances {

    private static final Duration OVERDUE_AFTER = World.TERMS.overdueAfter();

    private record Distance(Duration least, long revision) {}

    private final Map<String, Distance> distances = new HashMap<>();

    @Override
    public void set(String account, Duration least, long revision) {
        distances.merge(account, new Distance(least, revision), (old, it) -> it.revision() > old.revision() ? it : old);
    }

    Duration of(String account) {
        return Optional.ofNullable(distances.get(account)).map(Distance::least).orElse(Duration.ZERO);
    }

    /** Whether this deferral ended because its account has no distance any more, or is not one for a distance at all. */
    boolean allowsToGoOn(Delivery delivery, Deferred state) {
        return !isForDistance(state) || of(delivery.publication().account()).isZero();
    }

    static boolean isForDistance(Deferred state) {
        return state.reason().equals(Deferred.LEAST_DISTANCE);
    }

    @Nullable Instant notBefore(Delivery delivery, Collection<Delivery> all, Instant now) {
        Duration least = of(delivery.publication().account());
        if (least.isZero() || !isOverdue(delivery, now)) {
            return null;
        }
        return all.stream()
                .filter(other -> isOnSameAccount(other, delivery))
                .flatMap(other -> shownAt(other.state()).stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(least))
                .orElse(null);
    }

    boolean needNotWait(Delivery delivery, Collection<Delivery> all, Instant now) {
        return !isOverdue(delivery, now)
                || all.stream()
                        .filter(other -> isOnSameAccount(other, delivery))
                        .noneMatch(other -> other.state() instanceof Deferred it
                                && isForDistance(it)
                                && it.until().isAfter(now));
    }

    private static boolean isOverdue(Delivery delivery, Instant now) {
        return !delivery.publication().dueAt().isAfter(now.minus(OVERDUE_AFTER))
                && !delivery.progress().isBegun();
    }

    private static Optional<Instant> shownAt(State state) {
        if (state instanceof Published it) {
            return Optional.of(it.at());
        }
        return state instanceof Partial it ? Optional.of(it.at()) : Optional.empty();
    }

    private static boolean isOnSameAccount(Delivery one, Delivery other) {
        return one.publication().account().equals(other.publication().account());
    }
}
