package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;
import org.vocero.localstack.StackBuilder;

/**
 * International Migrants Day from the day before to the day after, and the same day a year later, on a stack of its own whose clock is driven
 * from one nine o'clock to the next; at last the only scheduler's is set back by an hour. It runs beside the others, once their stack is there, whose apps it starts.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WholeStack.SECOND)
@ExtendWith(WholeStack.class)
class MigrantsDayJourney {

    private static final String CAMPAIGN = "migrants-day";
    private static final String SECOND = "scheduler-2";
    private static final Duration SKEW = Duration.ofSeconds(5);
    /** So that everybody has seen the new time when something falls due. */
    private static final Duration BEFORE = Duration.ofSeconds(1);
    /** As releases come by default. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private static final String LONGEST_POLL = Integer.toString(Integer.MAX_VALUE);

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final Map<String, ZoneId> ZONES = new TreeMap<>(Map.of(
            "fb-oas-fr", ZoneId.of("America/Port-au-Prince"),
            "x-oas-en", NEW_YORK,
            "fb-oea", NEW_YORK,
            "x-oea-inclusion", ZoneId.of("America/Mexico_City"),
            "x-oea-desarrollo", ZoneId.of("America/Denver"),
            "fb-oas-pt", ZoneId.of("America/Los_Angeles"),
            "masto-migrantes", ZoneId.of("America/Anchorage"),
            "bsky-migrantes", HONOLULU));
    private static final List<String> TEXTS = List.of("Los migrantes cuentan.", "Cuentan por lo que aportan.");
    private static final String THE_DAY_BEFORE = "Mañana es el día.";
    private static final String A_YEAR_LATER = "Un año después.";

    /** The one to come, for a broker keeps time by the real clock, and forgets what is older than it is told to keep. */
    private final LocalDate day =
            LocalDate.of(LocalDate.now(ZoneId.of("UTC")).plusDays(20).getYear(), 12, 18);

    private final DrivenClock clock =
            new DrivenClock(WholeStack.directory("driven").resolve("clock"));
    private final DrivenClock clockAhead =
            new DrivenClock(WholeStack.directory("driven").resolve("clock-ahead"));

    /** @param others the stack whose apps are unpacked by the time that it is given */
    @Test
    void postsAtNineInEachAccountsOwnZoneOnceAndNotAgainAYearLaterAlthoughASchedulerIsKilled(Stack others) {
        drive(nine(NEW_YORK, day.minusDays(1)).minusSeconds(20));
        try (Stack stack = start()) {
            Wall wall = new Wall(stack.sandbox());
            CompletableFuture<ServiceInstance> second =
                    CompletableFuture.supplyAsync(() -> stack.startAnother(Service.SCHEDULER));
            plan(stack);
            awaitPosts(wall, ZONES.size());
            assertThat(second.join().label()).isEqualTo(SECOND);

            List<Instant> nines = nines();
            for (Instant nine : nines) {
                drive(nine.minus(BEFORE));
                if (nine.equals(nine(NEW_YORK, day))) {
                    killASchedulerAt(nine, stack);
                }
                awaitPosts(wall, ZONES.size() + due(nine) * TEXTS.size());
            }
            drive(nine(HONOLULU, day).plus(15, ChronoUnit.HOURS));
            awaitNextYearsDate(stack);
            setBackTheOnlyScheduler(nine(HONOLULU, day.plusYears(1)));
            awaitPosts(wall, ZONES.size() * (1 + TEXTS.size()) + 1);

            assertEachPostedOnceWithinItsSecond(wall.posted());
            assertThat(new Deliveries(stack, CAMPAIGN).states()).containsOnlyKeys("published");
        }
    }

    private Stack start() {
        StackBuilder builder = Stack.builder(WholeStack.directory("driven"))
                .freePorts()
                .apps(WholeStack.apps())
                .environment(clock.environment())
                .environment(SECOND, clockAhead.environment())
                .property(Service.APPROVAL, "vocero.observances.look", "1s");
        // Or a consumer takes the hours that pass at once for a poll that hangs, and leaves its group for a second.
        for (Service service : List.of(Service.APPROVAL, Service.SCHEDULER, Service.PUBLISHER)) {
            builder.property(service, "spring.kafka.consumer.properties.max.poll.interval.ms", LONGEST_POLL);
        }
        return builder.start();
    }

    private void drive(Instant now) {
        clock.set(now);
        clockAhead.set(now.plus(SKEW));
    }

    /** The day's posts, one of the day before, so that nobody posts for the first time when it counts, and one of a year later. */
    private void plan(Stack stack) {
        People people = new People(stack);
        people.author().importCampaign(CAMPAIGN, Campaign.yaml(CAMPAIGN, ZONES));
        Instant soon = clock.now().plusSeconds(4);
        Stream<String> ofTheDay = TEXTS.stream()
                .map(text -> "dia-%d,Mensaje,international-migrants-day,P0D,09:00,,%s,%s"
                        .formatted(
                                TEXTS.indexOf(text),
                                String.join(";", ZONES.keySet()),
                                "%1$s,%1$s,%1$s,%1$s".formatted(text)));
        Stream<String> besides = Stream.of(
                OnePost.row(soon, "vispera", THE_DAY_BEFORE, List.copyOf(ZONES.keySet())),
                OnePost.row(nine(HONOLULU, day.plusYears(1)), "despues", A_YEAR_LATER, List.of("x-oas-en")));
        people.author()
                .importPlan(
                        CAMPAIGN,
                        Stream.concat(ofTheDay, besides)
                                .collect(Collectors.joining("\n", OnePost.HEADER + "\n", "\n")));
        people.approver().approveAll(CAMPAIGN);
    }

    private void killASchedulerAt(Instant instant, Stack stack) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> !clock.now().isBefore(instant));
        stack.service(Service.SCHEDULER).kill();
    }

    /** Shortly before the release, so that nothing but its ticks going on in the wrong time releases in time. */
    private void setBackTheOnlyScheduler(Instant nine) {
        drive(nine.minus(AHEAD).minusSeconds(3));
        await().until(() -> !clock.now().isBefore(nine.minus(AHEAD).minusSeconds(2)));
        clockAhead.set(clock.now().minus(1, ChronoUnit.HOURS));
    }

    private static void awaitPosts(Wall wall, int posts) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> wall.posted().size() >= posts);
    }

    private static void awaitNextYearsDate(Stack stack) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.query(
                                        stack,
                                        "scheduler",
                                        "SELECT date FROM anchor WHERE anchor = 'international-migrants-day' AND occurrence = 2")
                                .size()
                        == 1);
    }

    private void assertEachPostedOnceWithinItsSecond(List<Posted> posted) {
        assertThat(posted).hasSize(ZONES.size() * (1 + TEXTS.size()) + 1);
        for (String text : TEXTS) {
            assertThat(posted)
                    .filteredOn(post -> post.text().startsWith(text))
                    .hasSize(ZONES.size())
                    .extracting(Posted::account)
                    .doesNotHaveDuplicates();
        }
        assertThat(posted)
                .filteredOn(post -> !post.text().startsWith(THE_DAY_BEFORE))
                .allSatisfy(post -> assertThat(post.createdAt())
                        .as("%s on %s", post.text(), post.account())
                        .isBetween(dueOf(post), dueOf(post).plusSeconds(1)));
    }

    private Instant dueOf(Posted post) {
        return post.text().startsWith(A_YEAR_LATER)
                ? nine(HONOLULU, day.plusYears(1))
                : nine(Objects.requireNonNull(ZONES.get(post.account())), day);
    }

    private List<Instant> nines() {
        return List.copyOf(
                ZONES.values().stream().map(zone -> nine(zone, day)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** How many accounts have something due until then. */
    private int due(Instant nine) {
        return (int) ZONES.values().stream()
                .filter(zone -> !nine(zone, day).isAfter(nine))
                .count();
    }

    private static Instant nine(ZoneId zone, LocalDate on) {
        return ZonedDateTime.of(on, NINE, zone).toInstant();
    }
}
