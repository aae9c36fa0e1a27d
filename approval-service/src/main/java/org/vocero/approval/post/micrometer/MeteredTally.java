package org.vocero.approval.post.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.vocero.approval.post.Tally;

/** The counter {@code vocero.approvals}; all of its decisions are there from the start, with zero. */
@Component
class MeteredTally implements Tally {

    private final Counter approved;
    private final Counter refused;
    private final Counter withdrawn;

    MeteredTally(MeterRegistry registry) {
        approved = counter(registry, "approved");
        refused = counter(registry, "refused");
        withdrawn = counter(registry, "withdrawn");
    }

    private static Counter counter(MeterRegistry registry, String decision) {
        return Counter.builder("vocero.approvals")
                .description("Decisions on versions of posts")
                .tag("decision", decision)
                .register(registry);
    }

    @Override
    public void approved() {
        approved.increment();
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void withdrawn(int posts) {
        withdrawn.increment(posts);
    }
}
