package org.vocero.publishing.delivery.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.vocero.publishing.delivery.Change;
import org.vocero.publishing.delivery.Delivery;
import org.vocero.publishing.delivery.Expenses;
import org.vocero.publishing.delivery.Meter;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Publication;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.limit.Scope;

/** What happens to deliveries, by channel. */
@Component
final class MicrometerMeter implements Meter, Expenses {

    /** Five minutes late is as far as the histogram tells one lateness from another. */
    private static final Duration LATEST = Duration.ofMinutes(5);

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();

    MicrometerMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void admitted(Collection<Publication> publications) {
        publications.forEach(publication -> transition(publication.channel(), "none", Kind.WAITING.label()));
    }

    private void transition(String channel, String from, String to) {
        registry.counter("vocero.transitions", "channel", channel, "from", from, "to", to)
                .increment();
    }

    @Override
    public void changed(Collection<Change> changes) {
        changes.forEach(this::cost);
        changes.stream()
                .filter(Change::isNews)
                .forEach(change -> transition(
                        change.after().publication().channel(),
                        change.before().state().kind().label(),
                        change.after().state().kind().label()));
        changes.stream()
                .filter(Change::isNews)
                .filter(change -> change.after().state().kind() != Kind.SENDING)
                .forEach(this::count);
    }

    private void count(Change change) {
        Publication publication = change.after().publication();
        String outcome = change.after().state().kind().label();
        registry.counter("vocero.deliveries", "channel", publication.channel(), "outcome", outcome)
                .increment();
        if (change.after().state() instanceof Published published) {
            lateness(publication.channel()).record(Duration.between(publication.dueAt(), published.at()));
        }
    }

    /** Each post as soon as it stands on the platform, also where the rest of its thread does not follow. */
    private void cost(Change change) {
        double more = dollars(change.after()) - dollars(change.before());
        if (more > 0) {
            Publication publication = change.after().publication();
            cost(publication.channel(), publication.account(), publication.campaign(), "post")
                    .increment(more);
        }
    }

    /** A look-up or a check is made for the account, whatever its campaigns. */
    @Override
    public void incurred(String channel, String account, BigDecimal dollars) {
        cost(channel, account, "", "read").increment(dollars.doubleValue());
    }

    private Counter cost(String channel, String account, String campaign, String what) {
        return Counter.builder("vocero.posting.cost")
                .description("What platforms charge")
                .baseUnit("usd")
                .tag("channel", channel)
                .tag("account", account)
                .tag("campaign", campaign)
                .tag("for", what)
                .register(registry);
    }

    private static double dollars(Delivery delivery) {
        BigDecimal incurred = delivery.charge().incurred();
        return incurred == null ? 0 : incurred.doubleValue();
    }

    private Timer lateness(String channel) {
        return Timer.builder("vocero.posting.lateness")
                .description("From the due instant to the platform's confirmation")
                .tag("channel", channel)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(LATEST)
                .register(registry);
    }

    @Override
    public void refused(String reason) {
        registry.counter("vocero.refusals", "reason", reason).increment();
    }

    @Override
    public void wentShort(String channel, Scope whose) {
        registry.counter("vocero.limits.shortages", "channel", channel, "budget", whose.label())
                .increment();
    }

    @Override
    public void callBegan(String channel) {
        calls(channel).incrementAndGet();
    }

    @Override
    public void callEnded(String channel, Outcome outcome) {
        calls(channel).decrementAndGet();
        registry.counter("vocero.attempts", "channel", channel, "outcome", outcome.label())
                .increment();
    }

    private AtomicInteger calls(String channel) {
        return inFlight.computeIfAbsent(
                channel,
                name -> registry.gauge("vocero.attempts.inflight", Tags.of("channel", name), new AtomicInteger()));
    }
}
