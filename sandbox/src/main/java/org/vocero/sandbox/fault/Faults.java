package org.vocero.sandbox.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen, each as often as it was ordered, in the order of the orders; then those of chance. */
public final class Faults {

    private final List<Ordered> ordered = new ArrayList<>();
    private @Nullable RandomScript script;

    /** Times: at least 1. */
    public synchronized void order(Fault fault, int times) {
        ordered.add(new Ordered(fault, times));
    }

    /** Begins to count calls anew. */
    public synchronized void order(RandomScript random) {
        script = random;
    }

    /**
     * The fault for this call, which is thereby used up once.
     *
     * @param possible what the platform can do
     */
    public synchronized Optional<Fault> next(String account, Call call, Set<Fault.Kind> possible) {
        Optional<Ordered> found = ordered.stream()
                .filter(order -> order.fault.isFor(account, call))
                .filter(order -> possible.contains(order.fault.ending().kind()))
                .findFirst();
        found.ifPresent(this::use);
        return found.map(Ordered::fault).or(() -> byChance(account, call, possible));
    }

    public synchronized List<Ordered> pending() {
        return List.copyOf(ordered);
    }

    public synchronized Optional<RandomScript> script() {
        return Optional.ofNullable(script);
    }

    /** Forgets everything, also what was left to chance. */
    public synchronized void clear() {
        ordered.clear();
        script = null;
    }

    /** Forgets what was ordered for this account. */
    public synchronized void clear(String account) {
        ordered.removeIf(order -> account.equals(order.fault.account()));
    }

    private Optional<Fault> byChance(String account, Call call, Set<Fault.Kind> possible) {
        RandomScript random = script;
        if (random == null) {
            return Optional.empty();
        }
        return random.next(account, call, possible).map(ending -> new Fault(account, call, Duration.ZERO, ending));
    }

    private void use(Ordered order) {
        if (order.fault.isLasting()) {
            return;
        }
        int place = ordered.indexOf(order);
        if (order.times > 1) {
            ordered.set(place, new Ordered(order.fault, order.times - 1));
        } else {
            ordered.remove(place);
        }
    }

    /** A fault and how often it is still to happen. */
    public record Ordered(Fault fault, int times) {}
}
