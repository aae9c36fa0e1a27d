package org.vocero.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to happen, each as often as it was ordered, in the order of the orders. */
public final class Faults {

    private final List<Ordered> ordered = new ArrayList<>();

    /** Times: at least 1. */
    public synchronized void order(Fault fault, int times) {
        ordered.add(new Ordered(fault, times));
    }

    /** The fault for this call, which is thereby used up once. */
    public synchronized Optional<Fault> next(String account, Call call) {
        Optional<Ordered> found = ordered.stream()
                .filter(order -> order.fault.isFor(account, call))
                .findFirst();
        found.ifPresent(order -> {
            ordered.remove(order);
            if (order.times > 1) {
                ordered.add(0, new Ordered(order.fault, order.times - 1));
            }
        });
        return found.map(Ordered::fault);
    }

    public synchronized List<Ordered> pending() {
        return List.copyOf(ordered);
    }

    public synchronized void clear() {
        ordered.clear();
    }

    /** A fault and how often it is still to happen. */
    public record Ordered(Fault fault, int times) {}
}
