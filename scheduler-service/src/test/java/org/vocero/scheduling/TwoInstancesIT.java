package org.vocero.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vocero.scheduling.Approvals.approved;
import static org.vocero.scheduling.Approvals.at;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vocero.contracts.Topics;
import org.vocero.testing.Broker;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** Two instances as processes of their own, and one of them killed. */
@Execution(ExecutionMode.CONCURRENT)
class TwoInstancesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** As releases come by default. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private static final int POSTS = 250;
    private static final String[] ACCOUNTS = {"x-oas-en", "x-oea-inclusion", "fb-oea", "fb-oas-pt"};

    @TempDir
    private Path logs;

    private final Database database = Engines.newDatabase();
    private final Broker broker = Engines.newKafka();
    private final Wire wire = new Wire(broker.bootstrapServers());
    private final List<Process> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(Process::destroyForcibly);
        broker.close();
    }

    @Test
    void loseNothingAndDoubleNothingWhenOneIsKilledAtTheInstantOfTheRelease() throws Exception {
        start(2);
        Instant due = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        wire.say(IntStream.range(0, POSTS)
                .mapToObj(i -> approved("burst-" + i, 1, at(due), ACCOUNTS))
                .toList());
        await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM publication") == POSTS * ACCOUNTS.length);

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !Instant.now().isBefore(due.minus(AHEAD)));
        Process killed = holderOfSingletons();
        killed.destroyForcibly().waitFor();
        Instant atTheKill = Instant.now();

        await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM publication WHERE state <> 'released'") == 0);
        await().atMost(PATIENCE).until(() -> count("SELECT count(*) FROM outbox") == 0);
        List<ConsumerRecord<String, CloudEvent>> records = Topics.CHANNELS.stream()
                .flatMap(channel -> wire.records(Topics.schedulingDue(channel)).stream())
                .toList();
        assertThat(records.stream().map(record -> record.value().getId()).distinct())
                .as("messages, of which a relay killed between sending and deleting may send some twice under one id")
                .hasSize(POSTS * ACCOUNTS.length);
        long last = records.stream().mapToLong(ConsumerRecord::timestamp).max().orElseThrow();
        System.out.printf(
                "MEASURED 1,000 released at one instant, one of two instances killed at it: the last on Kafka %,d ms after it, %d sent again%n",
                last - due.minus(AHEAD).toEpochMilli(), records.size() - POSTS * ACCOUNTS.length);
        assertTheOtherAsksForChecksSince(atTheKill);
    }

    /** What must run once was the dead one's turn: it is taken over, and does what it is there for. */
    private void assertTheOtherAsksForChecksSince(Instant kill) {
        wire.say(List.of(approved("to-be-checked", 1, at(kill.plus(Duration.ofMinutes(30))), "x-oas-checked")));
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM account_check WHERE account = 'x-oas-checked'") > 0);
        System.out.printf(
                "MEASURED the killed one held the clustered singletons: the other asks for checks %,d ms after the kill%n",
                Duration.between(kill, Instant.now()).toMillis());
    }

    /** The one of the two whose turn it is: it has taken the next trigger, or is about to, and says its name where it starts. */
    private Process holderOfSingletons() throws SQLException, IOException {
        String holder = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> text("SELECT min(instance_name) FROM qrtz_fired_triggers"), Objects::nonNull);
        for (int i = 0; i < instances.size(); i++) {
            if (Files.readString(log(i)).contains(holder)) {
                return instances.get(i);
            }
        }
        throw new AssertionError("nobody is " + holder);
    }

    private void start(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            launch(log(i));
        }
        for (int i = 0; i < count; i++) {
            Path log = log(i);
            await().atMost(PATIENCE).until(() -> Files.readString(log).contains("Started SchedulerApplication"));
        }
    }

    private Path log(int instance) {
        return logs.resolve("instance-" + instance);
    }

    private void launch(Path log) throws IOException {
        instances.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SchedulerApplication.class.getName(),
                        "--server.port=0",
                        "--vocero.scheduler.cluster.check-in=1s",
                        "--vocero.scheduler.cluster.account-checks=* * * * * ?",
                        "--logging.level.org.quartz.core=INFO",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private int count(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
