package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Holds in a map, the first placed first. */
public final class StandingHolds {

    private final Map<UUID, Predicate<Publication>> placed = new LinkedHashMap<>();
    private final Map<UUID, Lifting> lifted = new HashMap<>();

    public synchronized void place(UUID hold, Predicate<Publication> covers) {
        placed.put(hold, covers);
    }

    public synchronized void lift(Lifting lifting) {
        lifted.put(lifting.hold(), lifting);
    }

    /** One of all that fell due is posted. */
    public synchronized void lift(UUID hold) {
        lift(new Lifting(hold, FellDue.POST, "terminado", "ana", Publications.DUE));
    }

    synchronized boolean stands(UUID hold) {
        return !lifted.containsKey(hold);
    }

    /** What becomes of a delivery that a hold covers, or has covered and still says what is to become of it. */
    synchronized Optional<Change> over(Delivery delivery) {
        return first(delivery, hold -> stands(hold) || isToEnd(hold, delivery));
    }

    /** What becomes of one whose hold was lifted. */
    synchronized Change after(Delivery delivery, UUID hold, Instant now) {
        return first(delivery, this::stands)
                .orElseGet(
                        () -> new Change(delivery, delivery.afterHold(Objects.requireNonNull(lifted.get(hold)), now)));
    }

    private boolean isToEnd(UUID hold, Delivery delivery) {
        Lifting lifting = lifted.get(hold);
        return lifting != null
                && lifting.fellDue() != FellDue.POST
                && !delivery.publication().dueAt().isAfter(lifting.at());
    }

    private Optional<Change> first(Delivery delivery, Predicate<UUID> which) {
        return placed.entrySet().stream()
                .filter(hold -> which.test(hold.getKey()) && hold.getValue().test(delivery.publication()))
                .findFirst()
                .map(hold -> new Change(delivery, delivery.hold(hold.getKey(), "duelo")));
    }
}
