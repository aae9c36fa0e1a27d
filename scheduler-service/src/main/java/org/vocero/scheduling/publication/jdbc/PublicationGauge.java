package org.vocero.scheduling.publication.jdbc;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publications in the states that something is expected of, counted at most once in a while however often metrics are read. Instances count the same table: a dashboard
 * takes the maximum over them and not the sum.
 */
@Component
class PublicationGauge implements MeterBinder {

    private static final String OVERDUE = "overdue";

    private static final String COUNT = """
            SELECT state, count(*) FROM publication WHERE state IN ('planned', 'missed') GROUP BY state
            UNION ALL
            SELECT 'scheduled', count(*) FROM publication WHERE state = 'scheduled'
            UNION ALL
            SELECT 'overdue', count(*) FROM publication
            WHERE state = 'scheduled' AND due_at < clock_timestamp() - interval '30 seconds'
            """;

    private static final long FRESH_FOR = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private Map<String, Long> counts = Map.of();
    private long countedAt;

    PublicationGauge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Clock clock = registry.config().clock();
        countedAt = clock.monotonicTime() - FRESH_FOR;
        for (String state : List.of("planned", "scheduled", "missed")) {
            Gauge.builder("vocero.publications", () -> count(state, clock.monotonicTime()))
                    .description("Publications that wait for a date or for it to come, and that were found too late")
                    .tag("state", state)
                    .register(registry);
        }
        Gauge.builder("vocero.publications.overdue", () -> count(OVERDUE, clock.monotonicTime()))
                .description(
                        "Publications that should have been released 30 seconds ago; anything but 0 is an incident")
                .register(registry);
    }

    private synchronized long count(String state, long now) {
        if (now - countedAt >= FRESH_FOR) {
            Map<String, Long> counted = new HashMap<>();
            jdbc.sql(COUNT).query(row -> {
                counted.put(row.getString(1), row.getLong(2));
            });
            counts = counted;
            countedAt = now;
        }
        return counts.getOrDefault(state, 0L);
    }
}
