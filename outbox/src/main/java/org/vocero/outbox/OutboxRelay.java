package org.vocero.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what committed transactions left in the outbox, and deletes it once Kafka has it.
 *
 * <p><b>At least once.</b> A row is deleted only after every in-sync replica has its record. A crash between the two, a lost
 * database session or a refused neighbour makes a record go out twice, with the same headers; consumers drop the second by its
 * event id.
 *
 * <p><b>In order per key.</b> Leaving out repetitions, a consumer sees the messages of a key (of one topic, whose partitions do
 * not change) in the order of their ids, however many instances relay and whichever of them die:
 * <ul>
 *   <li>All rows of a key are in one shard, a shard has one owner, and an owner has one batch of it under way, sent in the order
 *       of ids, of which Kafka gets a prefix without a gap ({@link KafkaSender}).
 *   <li>The owner reads and deletes on the very session that holds the shard's lock. An owner that has lost its session without
 *       knowing can still send what it has read, but delete nothing: the next owner reads those rows too and sends them before any
 *       later row of their keys. What the former owner adds late is a repetition.
 * </ul>
 *
 * <p>No database transaction is open while Kafka is waited for. A row that Kafka refuses makes its shard rest, with growing
 * back-off, and no other; it is never skipped, as later rows of its key would overtake it.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final DataSource database;
    private final Bundles bundles;
    private final KafkaSender kafka;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final Semaphore wakeUps = new Semaphore(0);
    private Duration rest = FIRST_REST;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** @param database opens a session of the relay's own with each connection; a pool would keep the locks of a closed one */
    OutboxRelay(
            DataSource database,
            Bundles bundles,
            KafkaSender kafka,
            OutboxProperties properties,
            OutboxMetrics metrics) {
        this.database = database;
        this.bundles = bundles;
        this.kafka = kafka;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** Looks at the table at once. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        stopping = false;
        Thread relaying = new Thread(this::relay, "outbox-relay");
        relaying.setDaemon(true);
        thread = relaying;
        relaying.start();
    }

    private void relay() {
        try {
            while (!stopping) {
                try (RelaySession session = RelaySession.open(database, properties.silenceLimit())) {
                    relayOn(session);
                } catch (SQLException | RuntimeException | Error e) {
                    // Whatever it is, messages must not wait for ever because of it.
                    metrics.databaseLost();
                    log.warn("The outbox relay gives its shards up and starts again: {}", e.toString());
                    log.debug("The reason", e);
                    pause(rest);
                    rest = rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayOn(RelaySession session) throws SQLException, InterruptedException {
        try {
            var forwarding = new Forwarding(session, bundles, kafka, properties, metrics);
            while (!stopping) {
                long began = System.nanoTime();
                boolean more = forwarding.round();
                rest = FIRST_REST;
                if (!more) {
                    pause(properties.pollInterval());
                } else if (!forwarding.isBusy()) {
                    gather(properties.pace().minusNanos(System.nanoTime() - began));
                }
            }
            forwarding.finish();
        } finally {
            // Before the session, and with it the shards, are given up.
            kafka.abort();
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        var unused = wakeUps.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        wakeUps.drainPermits();
    }

    /** What is announced meanwhile is read in one go. */
    private static void gather(Duration time) {
        if (!time.isNegative()) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    @Override
    public void stop() {
        Thread relaying = thread;
        if (relaying == null) {
            return;
        }
        stopping = true;
        wake();
        try {
            relaying.join(properties.stopTimeout().multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before whatever fills the outbox, and so stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
