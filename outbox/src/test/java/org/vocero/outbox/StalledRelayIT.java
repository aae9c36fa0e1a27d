package org.vocero.outbox;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A relay that hangs before it has read what it asked for: for the database it is not idle. */
class StalledRelayIT {

    private static final Collection<Integer> ALL =
            IntStream.range(0, RelaySession.SHARDS).boxed().toList();

    /** More than the machine keeps of an answer that nobody reads. */
    private static final int BYTES = 50 << 20;

    @Test
    void losesItsShardsWithAnAnswerHalfRead() throws Exception {
        try (var database = new OutboxDatabase();
                var line = StallingLine.to(database.database.jdbcUrl())) {
            String value = "x".repeat(100_000);
            database.commit(Collections.nCopies(
                            BYTES / value.length(),
                            new OutboxMessage("topic", "key", Map.of(), value.getBytes(StandardCharsets.UTF_8)))
                    .toArray(OutboxMessage[]::new));
            var session = RelaySession.open(
                    new DriverManagerDataSource(
                            line.jdbcUrl(), database.database.username(), database.database.password()),
                    Duration.ofSeconds(1));
            session.lock(ALL);

            line.stall();
            CompletableFuture<?> reading = CompletableFuture.runAsync(() -> read(session));

            await().until(() -> database.lockedShards() == 0);
            line.hangUp();
            await().until(reading::isCompletedExceptionally);
        }
    }

    private static void read(RelaySession session) {
        try {
            session.read(ALL, Integer.MAX_VALUE, BYTES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
