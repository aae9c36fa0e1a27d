package org.vocero.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vocero.testing.Engines;

/** Relays that die, at the worst moment and at any other, lose nothing and reorder nothing. */
@Execution(ExecutionMode.CONCURRENT)
class KilledRelaysIT {

    private static final int KEYS = 50;

    private final OutboxDatabase database = new OutboxDatabase();
    private final List<Process> processes = new ArrayList<>();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final int[] said = new int[KEYS];
    private KafkaTopic topic = new KafkaTopic("", "");

    @BeforeEach
    void createTopic(TestInfo test) {
        topic = KafkaTopic.create(
                Engines.kafka(), "killed." + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void stopAll() {
        relays.forEach(OutboxRelay::stop);
        processes.forEach(Process::destroyForcibly);
        database.close();
    }

    @Test
    void sendsAgainInOrderWhatADeadRelayHadSentButNotDeleted() throws Exception {
        say(10_000);
        Process dying = process(1);

        assertThat(dying.waitFor(60, TimeUnit.SECONDS)).isTrue();
        long left = database.pending();
        long sentByTheDead = topic.records().size();
        relay();
        say(2_000);

        awaitEmptyOutbox();
        assertThat(sentByTheDead).as("it had sent what it did not delete").isGreaterThan(10_000 - left);
        assertEachKeyComplete();
    }

    @Test
    void takesTheShardsOfADeadRelayOver() throws Exception {
        Process first = process(-1);
        await().until(() -> database.lockedShards() == RelaySession.SHARDS);
        List<Integer> before = database.owners();
        relay();

        first.destroyForcibly().waitFor();
        long death = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> database.lockedShards() == RelaySession.SHARDS
                        && !database.owners().equals(before));

        System.out.printf("shards taken over after %d ms%n", (System.nanoTime() - death) / 1_000_000);
    }

    @Test
    void losesAndReordersNothingWhileRelaysAreKilledAtRandom() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        process(-1);
        process(-1);

        for (int kill = 0; kill < 6; kill++) {
            say(1_000 + random.nextInt(4_000));
            await().pollInterval(Duration.ofMillis(2)).until(() -> database.pending() < 2_000 + random.nextInt(2_000));
            int victim = random.nextInt(processes.size());
            processes.remove(victim).destroyForcibly().waitFor();
            process(-1);
        }

        say(100);
        awaitEmptyOutbox();
        assertEachKeyComplete();
    }

    @Test
    void survivesTheLossOfItsDatabaseSessionWhileItSends() {
        relay();
        relay();

        for (int loss = 0; loss < 8; loss++) {
            say(3_000);
            await().until(() -> database.lockedShards() > 0);
            database.sql
                    .sql("SELECT pg_terminate_backend(pid) FROM unnest(:owners::int[]) AS pid")
                    .param("owners", database.owners().toArray(Integer[]::new))
                    .query()
                    .listOfRows();
        }

        awaitEmptyOutbox();
        assertEachKeyComplete();
    }

    @Test
    void aRelayThatHangsLosesItsShardsAndReordersNothingWhenItGoesOn() throws Exception {
        say(10_000);
        Process hanging = process(-1);
        await().pollInterval(Duration.ofMillis(2)).until(() -> database.pending() < 9_000);
        signal(hanging, "STOP");
        List<Integer> before = database.owners();
        relay();

        await().until(() -> database.lockedShards() == RelaySession.SHARDS
                && !database.owners().equals(before));
        awaitEmptyOutbox();
        say(1_000);
        awaitEmptyOutbox();
        signal(hanging, "CONT");
        say(1_000);

        awaitEmptyOutbox();
        assertEachKeyComplete();
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
    }

    private void say(int messages) {
        List<OutboxMessage> batch = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            int key = i % KEYS;
            batch.add(topic.message("key-" + key, "" + said[key]++));
        }
        database.commit(batch.toArray(OutboxMessage[]::new));
    }

    private void assertEachKeyComplete() {
        Map<String, List<String>> sent = topic.valuesOnce();
        for (int key = 0; key < KEYS; key++) {
            assertThat(sent.get("key-" + key))
                    .isEqualTo(IntStream.range(0, said[key])
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    private Process process(int batches) {
        Process process = RelayProcess.start(database.database, Engines.kafka(), batches);
        processes.add(process);
        return process;
    }

    private void relay() {
        OutboxRelay relay = database.relay(Engines.kafka());
        relays.add(relay);
        relay.start();
    }

    private void awaitEmptyOutbox() {
        await().until(() -> database.pending() == 0);
    }
}
