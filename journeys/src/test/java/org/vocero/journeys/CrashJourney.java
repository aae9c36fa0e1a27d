package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/**
 * Platforms fail at random while publishers are killed at random. What a person would have to explain must not happen: a post shown
 * twice, one that we call posted and nobody sees, one that everybody sees and we know nothing of, a thread that is out of order, a
 * picture that is on another post. It runs beside the others on a stack of its own, and never beside another with one. README.md says how to run the long one.
 */
@Order(5)
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(WholeStack.SECOND)
@ExtendWith(WholeStack.class)
class CrashJourney {

    private static final int KILLS = Integer.getInteger("vocero.crash.kills", 3);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(8);
    private static final double PROBABILITY = 0.15;
    private static final List<String> FAULTS = List.of(
            "close-before",
            "close-after",
            "status-before:500",
            "status-after:500",
            "status-before:503",
            "status-after:503",
            "trickle:2000",
            "trickle:6000",
            "rate-limit:3",
            "duplicate",
            "expired-token",
            "no-credit");

    private static @Nullable Stack ownStack;

    /** @param others the stack whose apps are unpacked by the time that it is given */
    @BeforeAll
    static void start(Stack others) {
        ownStack = WholeStack.impatient("crash").apps(WholeStack.apps()).start();
    }

    @AfterAll
    static void stop() {
        stack().close();
    }

    private static Stack stack() {
        return Objects.requireNonNull(ownStack);
    }

    static LongStream seeds() {
        return Stream.of(System.getProperty("vocero.crash.seeds", "18122026").split(",", -1))
                .mapToLong(Long::parseLong);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsDoubledMissingOrUnknownWhatsoeverFailsAndIsKilled(long seed) {
        Stack stack = stack();
        String campaign = "crash-" + seed;
        People people = new People(stack);
        SandboxFaults faults = new SandboxFaults(stack.sandbox());
        ServiceInstance second = stack.startAnother(Service.PUBLISHER);
        List<ServiceInstance> publishers = List.of(stack.service(Service.PUBLISHER), second);
        CrashPlan plan = CrashPlan.of(campaign, KILLS, people.author());
        Instant first = approve(people, campaign, plan);

        faults.random(seed, PROBABILITY, FAULTS);
        int kills = kill(publishers, first, seed);
        Deliveries deliveries = new Deliveries(stack, campaign);
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    assertThat(deliveries.all()).hasSize(publications(plan));
                    assertThat(deliveries.open()).isEmpty();
                });
        Duration took = Duration.between(first, Instant.now());
        Map<String, Integer> happened = faults.happened();
        faults.clear();
        second.stop();

        List<Posted> shown = ours(stack, campaign);
        System.out.printf(
                "seed %d, %d publications, %d kills, faults %s: %s after %d s, %d attempts; %d posts shown with %d pictures%n",
                seed,
                publications(plan),
                kills,
                happened,
                deliveries.states(),
                took.toSeconds(),
                deliveries.attempts(),
                shown.size(),
                shown.stream().mapToInt(post -> post.pictures().size()).sum());
        new ShownOnce(plan, shown).check(deliveries.all());
        assertThat(deliveries.attemptsUnderWay()).isZero();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states(people, campaign)).isEqualTo(deliveries.states()));
    }

    @Order(2)
    @Test
    void hearingAllOfItAgainChangesNothing() {
        Redelivery.changesNothing(stack());
    }

    private static Instant approve(People people, String campaign, CrashPlan plan) {
        List<String> accounts = List.copyOf(Campaign.languageOfAccounts().keySet());
        people.author().importCampaign(campaign, Campaign.yaml(campaign));
        // The desk takes some seconds for many.
        Instant first = Instant.now().plusSeconds(8 + KILLS / 3).truncatedTo(ChronoUnit.SECONDS);
        people.author().importPlan(campaign, plan.csv(first, BETWEEN_KILLS, accounts));
        people.approver().approveAll(campaign);
        return first;
    }

    private static int publications(CrashPlan plan) {
        return plan.size() * Campaign.languageOfAccounts().size();
    }

    private static int kill(List<ServiceInstance> publishers, Instant first, long seed) {
        try (Killings killings = new Killings(publishers, seed)) {
            for (int group = 0; group < KILLS; group++) {
                killings.killAfter(first.plus(BETWEEN_KILLS.multipliedBy(group)), Duration.ofSeconds(3));
            }
            return killings.kills();
        }
    }

    private static List<Posted> ours(Stack stack, String campaign) {
        return new Wall(stack.sandbox())
                .posted().stream()
                        .filter(post -> post.text().contains(campaign + "."))
                        .toList();
    }

    private static Map<String, Long> states(People people, String campaign) {
        return new TreeMap<>(people.author().publications(campaign).stream()
                .collect(Collectors.groupingBy(Desk.Publication::state, Collectors.counting())));
    }
}
