package org.vocero.scheduling.publication.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.contracts.scheduling.PublicationDue;
import org.vocero.outbox.OutboxMessage;
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.publication.Approval;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.PostId;
import org.vocero.scheduling.publication.Releases;
import org.vocero.scheduling.publication.Releases.Mark;
import org.vocero.scheduling.publication.SchedulingPosts;
import tools.jackson.databind.json.JsonMapper;

/** What the outbox has of a release, and for how long what it stands for is there. */
@SchedulerDatabase
class ReleaseBundlesIT {

    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");
    private static final PostId POST = Examples.post("launch-1");

    @Autowired
    private SchedulingPosts scheduling;

    @Autowired
    private Releases releases;

    @Autowired
    private SaidMessages outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, outbox").update();
    }

    @Test
    void forgetsNothingThatARowOfTheOutboxStandsFor() {
        schedule(approval(POST, 1, at(NOON), "fb-oea"));
        schedule(approval(Examples.post("sent"), 1, at(NOON), "x-oas-en"));
        releases.settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);

        releases.forgetNeedless();
        List<OutboxMessage> said = due();
        jdbc.sql("DELETE FROM outbox").update();
        releases.forgetNeedless();

        assertThat(said).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM due_message")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsWhatWasReleasedThoughANewerVersionCameMeanwhile() {
        schedule(approval(POST, 1, at(NOON), "fb-oea"));
        releases.settleDue(NOON, Duration.ZERO, 10, Mark.BEGINNING);
        schedule(approval(POST, 2, at(NOON.plusSeconds(60)), "fb-oea"));

        assertThat(due())
                .extracting(said -> json.readValue(said.value(), PublicationDue.class))
                .extracting(PublicationDue::version, PublicationDue::dueAt)
                .containsExactly(tuple(1, NOON));
    }

    @Test
    void oneRowStandsForManyOfAnAccountAndForNoMoreThanTheRelayCanHold() {
        for (int i = 0; i < 250; i++) {
            schedule(approval(Examples.post("post-" + i), 1, at(NOON.plusSeconds(i)), "x-oas-en"));
        }

        releases.settleDue(NOON.plusSeconds(300), Duration.ZERO, 1_000, Mark.BEGINNING);

        assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE topic IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(due()).hasSize(250);
    }

    private void schedule(Approval approval) {
        transactions.executeWithoutResult(status -> scheduling.decide(List.of(approval)));
    }

    private List<OutboxMessage> due() {
        return outbox.messages().stream()
                .filter(message -> message.topic().startsWith("scheduling.due."))
                .toList();
    }
}
