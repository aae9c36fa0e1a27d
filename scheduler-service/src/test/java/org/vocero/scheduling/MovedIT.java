package org.vocero.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vocero.scheduling.Approvals.approved;
import static org.vocero.scheduling.Approvals.at;
import static org.vocero.scheduling.Approvals.moved;
import static org.vocero.scheduling.Approvals.publicationId;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.Rescheduling;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.contracts.scheduling.PublicationMissed;
import org.vocero.contracts.scheduling.PublicationRescheduled;
import org.vocero.contracts.scheduling.PublicationScheduled;
import org.vocero.contracts.scheduling.PublicationsReleased;
import org.vocero.testing.EnginesInitializer;

/** The whole service, and a person who moves what was approved. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EnginesInitializer.class)
class MovedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Value("${spring.kafka.bootstrap-servers}")
    private String brokers;

    /** What was missed comes back once, with the proof of its new time, however the events come. */
    @Test
    void bringsBackWhatAPersonMoved() {
        Wire wire = new Wire(brokers);
        PostApproved approved = approved("moved", 1, at(inSeconds(-3 * 3600)), "x-oas-en");
        wire.say(List.of(approved));
        await().atMost(PATIENCE).until(() -> told(wire).contains(PublicationMissed.class));
        Instant due = inSeconds(1);

        wire.say(List.of(moved(approved, 2, at(due))));
        wire.say(List.of(moved(approved, 1, at(inSeconds(3600)))));
        wire.say(List.of(moved(approved, 2, at(due))));
        wire.say(List.of(approved));

        await().atMost(PATIENCE).until(() -> told(wire).contains(PublicationsReleased.class));
        assertThat(told(wire))
                .containsExactly(
                        PublicationScheduled.class,
                        PublicationMissed.class,
                        PublicationRescheduled.class,
                        PublicationsReleased.class);
        assertThat(wire.about(Topics.schedulingDue("x"), publicationId("moved", "x-oas-en")))
                .singleElement()
                .isInstanceOfSatisfying(PublicationDue.class, event -> {
                    assertThat(event.dueAt()).isEqualTo(due);
                    assertThat(event.schedule()).isEqualTo(at(due));
                    assertThat(event.rescheduling())
                            .isEqualTo(new Rescheduling(
                                    approved.publications().get(0).schedule(), 2, "m0ved-2", "key-1"));
                });
    }

    private static List<Class<?>> told(Wire wire) {
        return wire.about(Topics.SCHEDULING_PUBLICATIONS, publicationId("moved", "x-oas-en")).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private static Instant inSeconds(long seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    }
}
