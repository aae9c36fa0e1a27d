package org.vocero.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the relay last saw of the table, so that a scrape costs no query; not a number while it has no database. */
final class OutboxMetrics implements MeterBinder {

    private final AtomicLong sent = new AtomicLong();
    private volatile @Nullable Backlog backlog;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vocero.outbox.pending", this, metrics -> metrics.pending())
                .description("Messages that wait for Kafka, of all instances, counted up to 100,000")
                .register(registry);
        Gauge.builder("vocero.outbox.age", this, metrics -> metrics.ageSeconds())
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("vocero.outbox.sent", sent, AtomicLong::get)
                .description("Messages that this instance has sent")
                .register(registry);
    }

    void sent(int messages) {
        sent.addAndGet(messages);
    }

    void measured(Backlog now) {
        backlog = now;
    }

    void databaseLost() {
        backlog = null;
    }

    private double pending() {
        Backlog last = backlog;
        return last == null ? Double.NaN : last.pending();
    }

    private double ageSeconds() {
        Backlog last = backlog;
        return last == null ? Double.NaN : last.age().toMillis() / 1000.0;
    }
}
