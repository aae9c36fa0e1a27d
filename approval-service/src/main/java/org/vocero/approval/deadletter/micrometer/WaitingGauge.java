package org.vocero.approval.deadletter.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.approval.deadletter.DeadLetters;

/** How many dead letters wait to be replayed; all instances count the same table. */
@Component
class WaitingGauge {

    private final DeadLetters letters;
    private final AtomicLong waiting = new AtomicLong();

    WaitingGauge(DeadLetters letters, MeterRegistry registry) {
        this.letters = letters;
        Gauge.builder("vocero.deadletters.waiting", waiting, AtomicLong::get).register(registry);
    }

    @Scheduled(fixedDelay = 5_000)
    void refresh() {
        waiting.set(letters.countWaiting());
    }
}
