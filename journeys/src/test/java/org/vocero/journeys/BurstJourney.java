package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/**
 * 1,000 publications at one instant. What is asserted is that none is lost or doubled; how long it took is printed. What is not
 * posted by then is held back: it would keep the accounts busy for minutes.
 */
@Order(6)
@ResourceLock(WholeStack.SECOND)
@ExtendWith(WholeStack.class)
class BurstJourney {

    private static final int PUBLICATIONS = 1_000;
    /** How long before their due instant the schedulers release: {@code vocero.scheduler.ahead}. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private static final List<String> ACCOUNTS = List.of("x-oea-inclusion", "x-oea-desarrollo", "x-oas-en", "fb-oea");

    @Test
    void publisherHasAllThatIsDueAtOneInstant(Stack stack) {
        Instant due = approve(stack, "burst", Duration.ofSeconds(12));

        Duration consumed = awaitAllAdmitted(stack, "burst", due);

        report("one scheduler", stack, "burst", consumed);
        holdBack(stack, "burst");
    }

    @Test
    void publisherHasAllThatIsDueWhenOneOfTwoSchedulersIsKilledAtItsRelease(Stack stack) {
        ServiceInstance second = stack.startAnother(Service.SCHEDULER);
        Instant due = approve(stack, "burst-killed", Duration.ofSeconds(12));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !Instant.now().isBefore(due.minus(AHEAD)));

        stack.service(Service.SCHEDULER).kill();

        Duration consumed = awaitAllAdmitted(stack, "burst-killed", due);
        report("one of two schedulers killed", stack, "burst-killed", consumed);
        stack.service(Service.SCHEDULER).restart();
        second.stop();
        holdBack(stack, "burst-killed");
    }

    private static void holdBack(Stack stack, String campaign) {
        new People(stack).author().hold("campaign", campaign, "La medida está hecha");
        Deliveries deliveries = new Deliveries(stack, campaign);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(deliveries.states().keySet()).isSubsetOf("published", "held"));
    }

    private static Instant approve(Stack stack, String campaign, Duration ahead) {
        People people = new People(stack);
        people.author().importCampaign(campaign, Campaign.yaml(campaign));
        Instant due = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        people.author().importPlan(campaign, OnePost.manyDue(campaign, due, PUBLICATIONS / ACCOUNTS.size(), ACCOUNTS));
        people.approver().approveAll(campaign);
        return due;
    }

    /** When the last of them was committed, as seen from outside. */
    private static Duration awaitAllAdmitted(Stack stack, String campaign, Instant due) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> admitted(stack, campaign) >= PUBLICATIONS);
        Duration after = Duration.between(due, Instant.now());
        assertThat(admitted(stack, campaign)).isEqualTo(PUBLICATIONS);
        return after;
    }

    private static long admitted(Stack stack, String campaign) {
        return Long.parseLong(
                Tables.query(stack, "publisher", "SELECT count(*) FROM delivery WHERE campaign = '" + campaign + "'")
                        .get(0));
    }

    private static void report(String what, Stack stack, String campaign, Duration consumed) {
        System.out.printf(
                "%d publications at one instant, %s: seen from it, the last was released at %s ms, the publisher began with the"
                        + " last at %s ms and had all at %d ms%n",
                PUBLICATIONS,
                what,
                millisAfterDue(stack, "scheduler", "settled_at", "publication", campaign),
                millisAfterDue(stack, "publisher", "admitted_at", "delivery", campaign),
                consumed.toMillis());
    }

    private static String millisAfterDue(Stack stack, String database, String moment, String table, String campaign) {
        return Tables.query(
                        stack,
                        database,
                        "SELECT round(1000 * extract(epoch FROM max(%s) - max(due_at))) FROM %s WHERE campaign = '%s'"
                                .formatted(moment, table, campaign))
                .get(0);
    }
}
