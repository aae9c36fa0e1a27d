package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.publishing.jdbc.KeptSessions;
import org.vocero.testing.Broker;
import org.vocero.testing.Database;
import org.vocero.testing.Engines;

/** A real process, really killed, at the two worst moments. */
@Execution(ExecutionMode.CONCURRENT)
class KilledIT {

    private static final Party PARTY = new Party("key-1");

    @TempDir
    Path logs;

    private final FakePlatform platform = new FakePlatform();
    private final Database database = Engines.newDatabase();
    private final Broker broker = Engines.newKafka();
    private final JdbcClient jdbc = JdbcClient.create(KeptSessions.on(database));
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        platform.close();
        broker.close();
    }

    @Test
    void adoptsThePostOfACallThatWasUnderWay() throws IOException {
        CountDownLatch answer = platform.holdBack("Muere durante la llamada");
        PublicationDue due = PARTY.approve("x-one", "Muere durante la llamada");
        Process killed = start();
        hear(due);
        patiently().until(() -> platform.calls("Muere durante") == 1);

        kill(killed);
        answer.countDown();
        start();

        patiently().untilAsserted(() -> assertThat(stateOf(due)).isEqualTo("published"));
        assertThat(platform.calls("Muere durante")).isEqualTo(1);
        assertThat(platform.posts("Muere durante")).hasSize(1);
    }

    @Test
    void postsOnceWhatWasClaimedButNeverSent() throws IOException {
        CountDownLatch reads = platform.holdBackReads();
        PublicationDue due = PARTY.approve("x-one", "Muere antes de la llamada");
        Process killed = start();
        hear(due);
        patiently().untilAsserted(() -> assertThat(stateOf(due)).isEqualTo("sending"));

        kill(killed);
        assertThat(platform.calls("Muere antes")).isZero();
        reads.countDown();
        start();

        patiently().untilAsserted(() -> assertThat(stateOf(due)).isEqualTo("published"));
        assertThat(platform.calls("Muere antes")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from attempt").query(Integer.class).single())
                .isEqualTo(2);
    }

    private static org.awaitility.core.ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).ignoreExceptions();
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private String stateOf(PublicationDue due) {
        return jdbc.sql("select state from delivery where publication_id = ?")
                .param(due.publicationId())
                .query(String.class)
                .single();
    }

    private void hear(PublicationDue due) {
        Map<String, Object> brokers = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(brokers, new StringSerializer(), new ByteArraySerializer())) {
            var sent = producer.send(Wire.due(due));
            producer.flush();
            assertThat(sent).isDone();
        }
    }

    private Process start() throws IOException {
        Map<String, String> settings = new java.util.TreeMap<>(PublisherIT.credentials());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.username());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("vocero.signing.public-keys.key-1", PARTY.publicKeyFile().toString());
        settings.putAll(PublisherIT.places(platform));
        settings.put("vocero.publisher.call-timeout", "6s");
        settings.put("vocero.publisher.lease", "9s");
        settings.put("vocero.publisher.reconcile-after", "300ms");
        settings.put("server.port", "0");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PublisherService.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        File log = logs.resolve("publisher-" + processes.size() + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        processes.add(process);
        return process;
    }
}
