package org.vocero.scheduling.check.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.check.AskingForChecks;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.SchedulingPosts;

@SchedulerDatabase
class JdbcAccountChecksIT {

    private static final Instant NOON = Instant.parse("2030-12-18T12:00:00Z");

    @Autowired
    private AskingForChecks asking;

    @Autowired
    private SchedulingPosts scheduling;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, account_check, outbox")
                .update();
    }

    @Test
    void askADayAndAnHourBeforeSomethingIsDueAndOnceEach() {
        schedule("a", NOON, "x-oas-en", "fb-oea");

        assertThat(askedAt(NOON.minus(Duration.ofHours(25)))).isEmpty();
        assertThat(askedAt(NOON.minus(Duration.ofHours(24))))
                .containsExactlyInAnyOrder("x-oas-en PT24H", "fb-oea PT24H");
        assertThat(askedAt(NOON.minus(Duration.ofHours(23)))).isEmpty();
        assertThat(askedAt(NOON.minus(Duration.ofMinutes(60))))
                .containsExactlyInAnyOrder("x-oas-en PT1H", "fb-oea PT1H");
        assertThat(askedAt(NOON.minus(Duration.ofMinutes(59)))).isEmpty();
    }

    @Test
    void askOnceForWhatIsScheduledAtShortNotice() {
        schedule("a", NOON, "x-oas-en");

        assertThat(askedAt(NOON.minus(Duration.ofMinutes(10)))).containsExactly("x-oas-en PT1H");
    }

    @Test
    void askOnceAnHourOnADayWithManyPosts() {
        schedule("a", NOON, "x-oas-en");
        schedule("b", NOON.plusSeconds(300), "x-oas-en");
        schedule("c", NOON.plusSeconds(4000), "x-oas-en");
        askedAt(NOON.minus(Duration.ofMinutes(50)));

        assertThat(askedAt(NOON)).isEmpty();
        assertThat(askedAt(NOON.plus(Duration.ofMinutes(10)))).containsExactly("x-oas-en PT1H");
    }

    private void schedule(String post, Instant dueAt, String... accounts) {
        transactions.executeWithoutResult(
                status -> scheduling.decide(List.of(approval(Examples.post(post), 1, at(dueAt), accounts))));
    }

    /** Account and time ahead of each check that is asked for. */
    private List<String> askedAt(Instant now) {
        jdbc.sql("TRUNCATE outbox").update();
        transactions.executeWithoutResult(status -> asking.ask(now));
        return jdbc.sql("""
                        SELECT convert_from(value, 'UTF8')::jsonb ->> 'account' || ' '
                            || (convert_from(value, 'UTF8')::jsonb ->> 'ahead')
                        FROM outbox WHERE topic = 'scheduling.checks.v1'
                        """).query(String.class).list();
    }
}
