package org.vocero.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's work on one database session, in rounds: take shards, read, send, wait, delete. Used by one thread. */
final class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
    private static final Duration BETWEEN_MEASUREMENTS = Duration.ofSeconds(5);

    private static final int MANY = 32;

    private final RelaySession session;
    private final OpenedRows opened;
    private final KafkaSender kafka;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final Map<Integer, Shard> owned = new TreeMap<>();
    private int lastRead;
    private Deadline nextLock = Deadline.now();
    private Deadline nextMeasurement = Deadline.now();

    Forwarding(
            RelaySession session,
            Bundles bundles,
            KafkaSender kafka,
            OutboxProperties properties,
            OutboxMetrics metrics) {
        this.session = session;
        this.opened = new OpenedRows(bundles);
        this.kafka = kafka;
        this.properties = properties;
        this.metrics = metrics;
    }

    /**
     * One round.
     *
     * @return whether there may be more to do at once
     * @throws SQLException when the session is lost, and with it the ownership of every shard
     */
    boolean round() throws SQLException, InterruptedException {
        takeShards();
        measure();
        List<OutboxRow> rows =
                opened.of(session.read(readyShards(), properties.rowsPerShard(), properties.bytesPerShard()));
        lastRead = rows.size();
        send(rows);
        if (isUnderWay()) {
            // Not longer than a poll, so that a partition without a leader holds up its own shards only.
            kafka.awaitSettled(properties.pollInterval());
        }
        return settle() || !rows.isEmpty();
    }

    /** Whether the last round found so much that the next need not wait for company. */
    boolean isBusy() {
        return lastRead >= MANY;
    }

    /** Waits for what is under way, so that a stopping relay leaves as few rows as it can for another to send again. */
    void finish() throws SQLException, InterruptedException {
        Deadline deadline = Deadline.in(properties.stopTimeout());
        while (isUnderWay() && !deadline.isOver()) {
            kafka.awaitSettled(properties.pollInterval());
            settle();
        }
    }

    private void takeShards() throws SQLException {
        if (owned.size() == RelaySession.SHARDS || !nextLock.isOver()) {
            return;
        }
        nextLock = Deadline.in(properties.takeoverInterval());
        Set<Integer> taken = session.lock(IntStream.range(0, RelaySession.SHARDS)
                .filter(shard -> !owned.containsKey(shard))
                .boxed()
                .toList());
        taken.forEach(shard -> owned.put(shard, new Shard(shard)));
        if (!taken.isEmpty()) {
            log.info("Relaying {} of {} outbox shards", owned.size(), RelaySession.SHARDS);
        }
    }

    private void measure() throws SQLException {
        if (nextMeasurement.isOver()) {
            nextMeasurement = Deadline.in(BETWEEN_MEASUREMENTS);
            metrics.measured(session.backlog());
        }
    }

    private List<Integer> readyShards() {
        return owned.values().stream().filter(Shard::isReady).map(Shard::number).toList();
    }

    private boolean isUnderWay() {
        return owned.values().stream().anyMatch(Shard::isUnderWay);
    }

    private void send(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        kafka.begin();
        Set<Integer> halted = new HashSet<>();
        for (OutboxRow row : rows) {
            if (halted.contains(row.shard())) {
                continue;
            }
            Delivery delivery = kafka.send(row);
            shard(row.shard()).add(delivery);
            if (delivery.refusal() instanceof TimeoutException) {
                // Each further row might block as long again; the next round goes on with the other shards.
                return;
            }
            if (delivery.refusal() != null) {
                halted.add(row.shard());
            }
        }
    }

    private Shard shard(int number) {
        Shard shard = owned.get(number);
        if (shard == null) {
            throw new IllegalStateException("shard %d is not ours".formatted(number));
        }
        return shard;
    }

    /**
     * Deletes the rows that Kafka has all of, of every shard whose batch is settled; says whether there was any. Of a bundle that was
     * not sent to its end one message was refused, so that its row stays.
     */
    private boolean settle() throws SQLException {
        int messages = 0;
        Set<RowId> sent = new LinkedHashSet<>();
        Set<RowId> unsent = new HashSet<>();
        for (Shard shard : owned.values()) {
            if (shard.isUnderWay() && shard.isSettled()) {
                for (Delivery delivery : shard.end(properties)) {
                    (delivery.isConfirmed() ? sent : unsent).add(RowId.of(delivery.row()));
                    messages += delivery.isConfirmed() ? 1 : 0;
                    logRefusal(delivery);
                }
            }
        }
        metrics.sent(messages);
        sent.removeAll(unsent);
        if (!sent.isEmpty()) {
            session.delete(sent);
        }
        return !sent.isEmpty();
    }

    private static void logRefusal(Delivery delivery) {
        Exception refusal = delivery.refusal();
        if (refusal != null) {
            OutboxMessage message = delivery.row().message();
            log.warn(
                    "Outbox shard {} rests: Kafka does not take message {} with key {} for {}: {}",
                    delivery.row().shard(),
                    delivery.row().id(),
                    message.key(),
                    message.topic(),
                    refusal.toString());
        }
    }
}
