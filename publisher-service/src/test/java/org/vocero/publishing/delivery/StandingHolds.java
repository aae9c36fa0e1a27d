package org.vocero.publishing.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Holds in a map, the first placed first. */
public final class StandingHolds {

    private final Map<UUID, Predicate<Publication>> standing = new LinkedHashMap<>();

    public synchronized void place(UUID hold, Predicate<Publication> covers) {
        standing.put(hold, covers);
    }

    public synchronized void lift(UUID hold) {
        standing.remove(hold);
    }

    synchronized boolean stands(UUID hold) {
        return standing.containsKey(hold);
    }

    /** What becomes of a delivery that a hold covers. */
    synchronized Optional<Change> over(Delivery delivery) {
        return standing.entrySet().stream()
                .filter(hold -> hold.getValue().test(delivery.publication()))
                .findFirst()
                .map(hold -> new Change(delivery, delivery.hold(hold.getKey(), "duelo")));
    }
}
