package org.vocero.publishing.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.delivery.Deliveries.Depth;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;

/** Counts deliveries that are not at an end. */
final class Depths {

    private Depths() {}

    static List<Depth> of(Collection<Delivery> deliveries) {
        Map<String, Depth> depths = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> Delivery.OPEN.contains(delivery.state().kind())
                        || delivery.state() instanceof Sending
                        || delivery.state() instanceof Uncertain
                        || (delivery.state() instanceof Partial it && !it.decided()))
                .map(delivery -> new Depth(
                        delivery.publication().channel(), delivery.state().kind(), 1))
                .forEach(one -> depths.merge(
                        one.channel() + one.state(),
                        one,
                        (all, more) -> new Depth(all.channel(), all.state(), all.count() + more.count())));
        return List.copyOf(depths.values());
    }
}
