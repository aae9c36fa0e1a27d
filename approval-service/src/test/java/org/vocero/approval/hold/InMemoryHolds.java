package org.vocero.approval.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.hold.Hold.InForce;
import org.vocero.approval.hold.Hold.OnTheWire;

public final class InMemoryHolds implements Holds {

    private final Map<UUID, Hold> holds = new LinkedHashMap<>();
    private final Map<UUID, List<OnTheWire>> calls = new HashMap<>();

    @Override
    public void add(Hold hold) {
        holds.put(hold.id(), hold);
    }

    @Override
    public Optional<Hold> find(UUID id) {
        return Optional.ofNullable(holds.get(id));
    }

    @Override
    public Optional<Hold> lock(UUID id) {
        return find(id);
    }

    @Override
    public void lift(Hold lifted) {
        holds.put(lifted.id(), lifted);
    }

    @Override
    public void acknowledge(UUID id, InForce inForce, Collection<OnTheWire> onTheWire) {
        Hold it = holds.get(id);
        if (it != null && it.inForce() == null) {
            holds.put(id, new Hold(id, it.scope(), it.target(), it.reason(), it.placed(), inForce, it.lifting()));
            calls.put(id, List.copyOf(onTheWire));
        }
    }

    @Override
    public List<Hold> standing() {
        return holds.values().stream()
                .filter(hold -> hold.lifting() == null)
                .sorted(Comparator.comparing(hold -> hold.placed().at()))
                .toList();
    }

    @Override
    public void lockRegions() {}

    /** Nothing is tracked here. */
    @Override
    public Map<UUID, Integer> fellDue(Instant now) {
        return Map.of();
    }

    @Override
    public List<Hold> lifted(int limit) {
        return holds.values().stream()
                .filter(hold -> hold.lifting() != null)
                .sorted(Comparator.comparing((Hold hold) ->
                                Objects.requireNonNull(hold.lifting()).act().at())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<OnTheWire> onTheWire(UUID id) {
        return calls.getOrDefault(id, List.of());
    }
}
