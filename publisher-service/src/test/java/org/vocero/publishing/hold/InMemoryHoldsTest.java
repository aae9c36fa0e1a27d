package org.vocero.publishing.hold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vocero.publishing.delivery.Lifting;

/** The contract, kept by a map. */
class InMemoryHoldsTest extends HoldsContract {

    private final Map<UUID, Boolean> standing = new HashMap<>();

    @Override
    protected Holds holds() {
        return new Holds() {
            @Override
            public Optional<InForce> place(Hold hold) {
                return standing.putIfAbsent(hold.id(), true) == null
                        ? Optional.of(new InForce(hold.id(), NOW, List.of(), 0))
                        : Optional.empty();
            }

            @Override
            public void lift(Lifting lifting) {
                standing.put(lifting.hold(), false);
            }
        };
    }

    @Override
    protected boolean stands(UUID hold) {
        return standing.getOrDefault(hold, false);
    }
}
