package org.vocero.scheduling.micrometer;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vocero.scheduling.publication.ReleaseWatch;
import org.vocero.scheduling.publication.Releases.Outcome;
import org.vocero.scheduling.publication.Releases.Settled;

/** Counts what was released and missed, and how late each release was. */
@Component
class MeteredReleases implements ReleaseWatch {

    private static final Duration[] OBJECTIVES = Stream.of(
                    "PT0.05S", "PT0.1S", "PT0.2S", "PT0.5S", "PT1S", "PT2S", "PT5S", "PT30S", "PT5M", "PT1H")
            .map(Duration::parse)
            .toArray(Duration[]::new);

    private final MeterProvider<Counter> released;
    private final MeterProvider<Counter> missed;
    private final MeterProvider<Timer> lateness;

    MeteredReleases(MeterRegistry registry) {
        this.released = Counter.builder("vocero.released")
                .description("Publications handed to their channel's publisher")
                .withRegistry(registry);
        this.missed = Counter.builder("vocero.missed")
                .description("Publications that were found too late to be released")
                .withRegistry(registry);
        this.lateness = Timer.builder("vocero.release.lateness")
                .description("From the due instant to the release")
                .serviceLevelObjectives(OBJECTIVES)
                .withRegistry(registry);
    }

    /** A meter is looked up once for a channel: for each publication it would take longer than all that is measured of it. */
    @Override
    public void settled(List<Settled> settled, Instant at) {
        settled.stream().collect(groupingBy(one -> one.place().channel())).forEach((channel, some) -> {
            List<Settled> due = some.stream()
                    .filter(one -> one.outcome() == Outcome.RELEASED)
                    .toList();
            missed.withTag("channel", channel).increment(some.size() - due.size());
            released.withTag("channel", channel).increment(due.size());
            Timer late = lateness.withTag("channel", channel);
            due.forEach(one -> late.record(lateness(one, at)));
        });
    }

    /** What is released ahead of its due instant is not late. */
    private static Duration lateness(Settled settled, Instant at) {
        Instant dueAt = settled.window().dueAt();
        return at.isBefore(dueAt) ? Duration.ZERO : Duration.between(dueAt, at);
    }
}
