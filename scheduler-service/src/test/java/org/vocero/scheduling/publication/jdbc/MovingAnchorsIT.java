package org.vocero.scheduling.publication.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vocero.scheduling.publication.Examples.OPENING;
import static org.vocero.scheduling.publication.Examples.SESSION;
import static org.vocero.scheduling.publication.Examples.approval;
import static org.vocero.scheduling.publication.Examples.withTheSession;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.scheduling.SchedulerDatabase;
import org.vocero.scheduling.anchor.Dating;
import org.vocero.scheduling.anchor.DatingAnchors;
import org.vocero.scheduling.publication.Decision;
import org.vocero.scheduling.publication.Examples;
import org.vocero.scheduling.publication.SchedulingPosts;

@SchedulerDatabase
class MovingAnchorsIT {

    @Autowired
    private SchedulingPosts scheduling;

    @Autowired
    private DatingAnchors dating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @BeforeEach
    void empty() {
        jdbc.sql("TRUNCATE post, anchor, publication, due_message, outbox").update();
    }

    @AfterEach
    void stop() {
        elsewhere.shutdownNow();
    }

    @Test
    void movesEveryPostThatFollowsIt() {
        List<Decision> decisions = IntStream.range(0, 300)
                .<Decision>mapToObj(i -> approval(
                        Examples.post("post-" + i), 1, withTheSession(i % 9), "x-oas-en", "x-oea-inclusion", "fb-oea"))
                .toList();
        transactions.executeWithoutResult(status -> scheduling.decide(decisions));
        transactions.executeWithoutResult(status -> dating.date(List.of(dated(OPENING, 1))));

        transactions.executeWithoutResult(status -> dating.date(List.of(dated(OPENING.plusDays(7), 2))));

        assertThat(
                        count(
                                "SELECT count(*) FROM outbox WHERE headers ->> 'ce_type' = 'scheduling.publication-rescheduled.v1'"))
                .isEqualTo(1_800);
        assertThat(count("SELECT count(*) FROM publication WHERE due_at::date < '%s'".formatted(OPENING.plusDays(7))))
                .isZero();
    }

    /** Whichever comes first, the other waits and sees it: a post is never left undated because both came at once. */
    @Test
    void schedulesAPostThatIsApprovedWhileItsAnchorIsBeingDated() throws Exception {
        Future<?> approving = transactions.execute(status -> {
            dating.date(List.of(dated(OPENING, 1)));
            Future<?> waiting = elsewhere.submit(() -> decide("approved meanwhile"));
            awaitAWaitForALock();
            return waiting;
        });
        finish(approving);

        Future<?> datingAgain = transactions.execute(status -> {
            scheduling.decide(List.of(approval(Examples.post("approved first"), 1, withTheSession(0), "x-oas-en")));
            Future<?> waiting = elsewhere.submit(() ->
                    transactions.executeWithoutResult(inner -> dating.date(List.of(dated(OPENING.plusDays(7), 2)))));
            awaitAWaitForALock();
            return waiting;
        });
        finish(datingAgain);

        assertThat(jdbc.sql("SELECT DISTINCT state || ' ' || due_at::date FROM publication")
                        .query(String.class)
                        .list())
                .containsExactly("scheduled " + OPENING.plusDays(7));
    }

    private static Dating dated(LocalDate date, long revision) {
        return new Dating(SESSION, date, revision, new Dating.Proof("s1gnature-" + revision, "key-1"));
    }

    private void decide(String post) {
        transactions.executeWithoutResult(
                status -> scheduling.decide(List.of(approval(Examples.post(post), 1, withTheSession(0), "x-oas-en"))));
    }

    private void awaitAWaitForALock() {
        await().until(() -> count(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                > 0);
    }

    private static void finish(@Nullable Future<?> running) throws Exception {
        Objects.requireNonNull(running).get();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
