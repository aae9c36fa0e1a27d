package org.vocero.scheduling;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vocero.scheduling.Approvals.approved;
import static org.vocero.scheduling.Approvals.at;
import static org.vocero.scheduling.Approvals.dated;
import static org.vocero.scheduling.Approvals.following;
import static org.vocero.scheduling.Approvals.moved;
import static org.vocero.scheduling.Approvals.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.contracts.Event;
import org.vocero.scheduling.publication.ReleasingPublications;

/** Everything comes again, to a service that has forgotten what it saw. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "vocero.scheduler.tick=1h")
@ContextConfiguration(initializers = OwnBroker.class)
class RedeliveryIT {

    private static final String GROUP = "scheduler-service";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate OPENING = LocalDate.parse("2030-12-01");
    private static final Instant LATER = Instant.parse("2030-12-18T12:00:00Z");

    @Value("${spring.kafka.bootstrap-servers}")
    private String brokers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private KafkaAdmin kafka;

    @Autowired
    private ReleasingPublications releasing;

    @Test
    void changesNothingAndSaysNothing() throws Exception {
        say(
                approved("fixed", 1, at(LATER), "x-oas-en", "fb-oea"),
                approved("edited", 1, at(LATER), "x-oas-en", "fb-oea"),
                withdrawn("edited", 1),
                approved("edited", 2, at(LATER), "x-oas-en"),
                approved("withdrawn", 1, at(LATER), "x-oas-en"),
                withdrawn("withdrawn", 1),
                approved("following", 1, following("session"), "x-oas-en"),
                approved("moved", 1, at(LATER), "x-oas-en"),
                moved(approved("moved", 1, at(LATER), "x-oas-en"), 1, at(LATER.plusSeconds(60))),
                moved(approved("moved", 1, at(LATER), "x-oas-en"), 2, following("session")),
                approved("released", 1, at(Instant.now()), "x-oas-en"),
                approved("missed", 1, at(Instant.now().minus(Duration.ofHours(3))), "x-oas-en"),
                dated("session", OPENING, 1),
                dated("session", null, 2),
                dated("session", OPENING.plusDays(1), 3));
        awaitEverythingHeard();
        releasing.releaseDue();
        List<String> rows = rows();
        long said = said();

        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            listeners.stop();
            jdbc.sql("TRUNCATE inbox").update();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> rewind(admin));
        }
        listeners.start();
        awaitEverythingHeard();

        assertThat(jdbc.sql("SELECT count(*) FROM inbox").query(Integer.class).single())
                .isEqualTo(15);
        assertThat(rows()).isEqualTo(rows).hasSizeGreaterThan(10);
        assertThat(said()).isEqualTo(said);
    }

    /** Every row with the transaction that wrote it last. */
    private List<String> rows() {
        return Stream.of("post", "anchor", "publication", "due_message")
                .flatMap(table -> jdbc
                        .sql("SELECT '%1$s ' || %1$s.xmin || ' ' || %1$s::text FROM %1$s ORDER BY 1".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** How many messages were ever put into the outbox. */
    private long said() {
        return jdbc.sql("SELECT last_value FROM outbox_id_seq")
                .query(Long.class)
                .single();
    }

    private boolean rewind(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> beginning = committed(admin).keySet().stream()
                .collect(toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
        return true;
    }

    private void awaitEverythingHeard() {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            await().atMost(PATIENCE).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
                long heard = committed.values().stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
                var ends = admin.listOffsets(committed.keySet().stream()
                                .collect(toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all()
                        .get();
                long said = ends.values().stream()
                        .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                        .sum();
                return heard >= 15 && heard == said;
            });
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private void say(Event... events) {
        new Wire(brokers).say(List.of(events));
    }
}
