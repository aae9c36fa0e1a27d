package org.vocero.publishing.delivery.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Deliveries;
import org.vocero.publishing.delivery.Deliveries.Depth;
import org.vocero.publishing.delivery.ServedChannels;
import org.vocero.publishing.delivery.State.Kind;

/** How many deliveries are not at an end, or wait for a person with a part of a thread, by channel and state; each shown from the start, as a gap is no zero. */
@Component
final class QueueDepth {

    private static final Set<Kind> OPEN =
            Set.of(Kind.WAITING, Kind.DEFERRED, Kind.HELD, Kind.SENDING, Kind.UNCERTAIN, Kind.PARTIAL);

    private final Deliveries deliveries;
    private final MeterRegistry registry;
    private final Map<Tags, AtomicLong> gauges = new ConcurrentHashMap<>();

    QueueDepth(Deliveries deliveries, ServedChannels channels, MeterRegistry registry) {
        this.deliveries = deliveries;
        this.registry = registry;
        channels.names().forEach(channel -> OPEN.forEach(state -> gauge(channel, state)));
    }

    @Scheduled(fixedDelay = 2_000)
    void refresh() {
        List<Depth> depths = deliveries.depths();
        gauges.values().forEach(gauge -> gauge.set(0));
        depths.forEach(depth -> gauge(depth.channel(), depth.state()).set(depth.count()));
    }

    private AtomicLong gauge(String channel, Kind state) {
        Tags tags = Tags.of("channel", channel, "state", state.label());
        return gauges.computeIfAbsent(tags, key -> registry.gauge("vocero.queue.depth", key, new AtomicLong()));
    }
}
