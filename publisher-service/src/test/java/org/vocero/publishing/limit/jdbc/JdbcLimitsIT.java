package org.vocero.publishing.limit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.publishing.jdbc.KeptSessions;
import org.vocero.publishing.limit.Allowance;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Budget;
import org.vocero.publishing.limit.Budgets;
import org.vocero.publishing.limit.Budgets.OfChannel;
import org.vocero.publishing.limit.Limits;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Remaining;
import org.vocero.publishing.limit.Scope;
import org.vocero.publishing.limit.Shortage;

class JdbcLimitsIT {

    private static final DataSource DATABASE = KeptSessions.onNewTables();
    private static final Instant NOW = Instant.parse("2026-12-18T14:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Budgets BUDGETS = new Budgets(Map.of(
            "x",
            new OfChannel(
                    Budget.ofPosts(new Allowance(10, WINDOW)), Budget.ofPosts(new Allowance(30, Duration.ofDays(1)))),
            "bluesky",
            new OfChannel(
                    new Budget(
                            List.of(new Allowance(12, Duration.ofHours(1)), new Allowance(18, Duration.ofDays(1))),
                            3,
                            1),
                    Budget.UNKNOWN)));

    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    private final Limits limits = limits(BUDGETS);
    private final Remaining remaining =
            new JdbcRemaining(new BucketRows(new NamedParameterJdbcTemplate(DATABASE), BUDGETS));

    private Limits limits(Budgets budgets) {
        return new JdbcLimits(new BucketRows(new NamedParameterJdbcTemplate(DATABASE), budgets), transaction);
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE).sql("truncate token_bucket").update();
    }

    private static Ask post(String account) {
        return new Ask("x", account, 0);
    }

    private static List<Ask> posts(String account, int count) {
        return Stream.generate(() -> post(account)).limit(count).toList();
    }

    private static long granted(List<Optional<Shortage>> answers) {
        return answers.stream().filter(Optional::isEmpty).count();
    }

    private Optional<Shortage> take(Ask ask, Instant at) {
        return limits.take(List.of(ask), at).get(0);
    }

    @Test
    void givesWhatTheWindowAllowsAndSaysWhenTheNextBegins() {
        List<Optional<Shortage>> answers = limits.take(posts("x-one", 11), NOW);

        assertThat(granted(answers)).isEqualTo(10);
        assertThat(answers.get(10)).hasValueSatisfying(shortage -> {
            assertThat(shortage.scope()).isEqualTo(Scope.ACCOUNT);
            assertThat(shortage.until()).isEqualTo(NOW.plus(WINDOW));
        });
        assertThat(take(post("x-one"), NOW.plus(WINDOW).minusMillis(1))).isPresent();
        assertThat(take(post("x-one"), NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void beginsAWindowWithTheFirstPostAfterAPause() {
        limits.take(posts("x-one", 1), NOW);
        Instant first = NOW.plus(WINDOW.multipliedBy(2)).minusSeconds(1);
        assertThat(granted(limits.take(posts("x-one", 10), first))).isEqualTo(10);

        assertThat(take(post("x-one"), first.plusSeconds(2)))
                .hasValueSatisfying(shortage -> assertThat(shortage.until()).isEqualTo(first.plus(WINDOW)));
    }

    @Test
    void letsNoAccountWaitForAnother() {
        limits.take(posts("x-one", 10), NOW);

        List<Optional<Shortage>> answers = limits.take(List.of(post("x-one"), post("x-two")), NOW);

        assertThat(answers.get(0)).isPresent();
        assertThat(answers.get(1)).isEmpty();
    }

    @Test
    void sharesTheAppsBudgetAmongTheAccountsOfItsChannelOnly() {
        for (String account : List.of("x-one", "x-two", "x-three")) {
            assertThat(granted(limits.take(posts(account, 10), NOW))).isEqualTo(10);
        }

        assertThat(take(post("x-four"), NOW)).hasValueSatisfying(shortage -> {
            assertThat(shortage.scope()).isEqualTo(Scope.APP);
            assertThat(shortage.until()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        });
        assertThat(take(new Ask("bluesky", "bsky-one", 0), NOW)).isEmpty();
    }

    @Test
    void takesNothingOfTheAccountWhereTheAppHasNothing() {
        for (String account : List.of("x-one", "x-two", "x-three")) {
            limits.take(posts(account, 10), NOW);
        }
        limits.take(posts("x-four", 10), NOW);
        limits.giveBack(posts("x-one", 10), NOW);

        assertThat(granted(limits.take(posts("x-four", 10), NOW))).isEqualTo(10);
    }

    @Test
    void keepsToSeveralWindowsAndCountsPictures() {
        Ask pictures = new Ask("bluesky", "bsky-one", 3);
        assertThat(granted(limits.take(List.of(pictures, pictures, pictures), NOW)))
                .isEqualTo(2);

        Instant nextHour = NOW.plus(Duration.ofHours(1));
        assertThat(take(pictures, nextHour)).isEmpty();
        assertThat(take(pictures, nextHour))
                .hasValueSatisfying(shortage -> assertThat(shortage.until()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void isSharedByInstancesThatTakeAtTheSameTime() {
        AtomicInteger granted = new AtomicInteger();
        List<Limits> instances = List.of(limits(BUDGETS), limits(BUDGETS));
        limits.take(List.of(post("x-one")), NOW);

        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(instance -> CompletableFuture.runAsync(() -> {
                            for (int i = 0; i < 15; i++) {
                                granted.addAndGet(
                                        (int) granted(instances.get(instance).take(List.of(post("x-one")), NOW)));
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(granted).hasValue(9);
    }

    @Test
    void takesNothingWithATransactionThatDoesNotCommit() {
        transaction.executeWithoutResult(status -> {
            limits.take(posts("x-one", 10), NOW);
            status.setRollbackOnly();
        });

        assertThat(granted(limits.take(posts("x-one", 10), NOW))).isEqualTo(10);
    }

    @Test
    void losesOnlyTheTokenOfWhoeverNeverCalled() {
        limits.take(List.of(post("x-one")), NOW);

        assertThat(granted(limits(BUDGETS).take(posts("x-one", 10), NOW))).isEqualTo(9);
    }

    @Test
    void isCorrectedDownwardByWhatThePlatformSays() {
        Instant reset = NOW.plusSeconds(120);
        limits.hear("x", "x-one", List.of(new Reading(Scope.ACCOUNT, "x-rate-limit", 2, 100, reset)), NOW);

        List<Optional<Shortage>> answers = limits.take(posts("x-one", 3), NOW);

        assertThat(granted(answers)).isEqualTo(2);
        assertThat(answers.get(2))
                .hasValueSatisfying(shortage -> assertThat(shortage.until()).isEqualTo(reset));
        assertThat(granted(limits.take(posts("x-one", 10), reset))).isEqualTo(8);
    }

    @Test
    void isNeverCorrectedUpward() {
        Instant reset = NOW.plusSeconds(120);
        limits.take(posts("x-one", 10), NOW);
        limits.hear("x", "x-two", List.of(new Reading(Scope.ACCOUNT, "x-rate-limit", 1, 100, reset)), NOW);

        limits.hear("x", "x-one", List.of(new Reading(Scope.ACCOUNT, "x-rate-limit", 90, 100, reset)), NOW);
        limits.hear("x", "x-two", List.of(new Reading(Scope.ACCOUNT, "x-rate-limit", 90, 100, reset)), NOW);

        assertThat(take(post("x-one"), NOW)).isPresent();
        assertThat(granted(limits.take(posts("x-two", 5), NOW))).isEqualTo(1);
    }

    @Test
    void keepsWhatIsSaidOfTheAppFromAllItsAccounts() {
        limits.hear("x", "x-one", List.of(Reading.nothing(Scope.APP, "x-app-limit-24hour", NOW.plusSeconds(60))), NOW);

        assertThat(take(post("x-two"), NOW))
                .hasValueSatisfying(shortage -> assertThat(shortage.scope()).isEqualTo(Scope.APP));
        assertThat(take(post("x-two"), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void showsHowMuchIsLeftOfEverythingAndTakesNothing() {
        Instant reset = NOW.plusSeconds(120);
        Duration day = Duration.ofDays(1);
        limits.take(posts("x-one", 4), NOW);
        limits.hear("x", "x-one", List.of(new Reading(Scope.ACCOUNT, "x-rate-limit", 3, 100, reset)), NOW);
        List<Ask> asks = List.of(post("x-one"), new Ask("bluesky", "bsky-one", 0), new Ask("mastodon", "masto-one", 0));

        List<List<Remainder>> left = remaining.left(asks, NOW);

        assertThat(left.get(0))
                .containsExactly(
                        new Remainder(Scope.ACCOUNT, 3, null, null, reset, 3),
                        new Remainder(Scope.ACCOUNT, 6, 10L, WINDOW, NOW.plus(WINDOW), 6),
                        new Remainder(Scope.APP, 26, 30L, day, NOW.plus(day), 26));
        assertThat(left.get(1))
                .containsExactly(
                        new Remainder(Scope.ACCOUNT, 12, 12L, Duration.ofHours(1), null, 4),
                        new Remainder(Scope.ACCOUNT, 18, 18L, day, null, 6));
        assertThat(left.get(2)).isEmpty();
        assertThat(remaining.left(asks, NOW.plus(WINDOW)).get(0))
                .containsExactly(
                        new Remainder(Scope.ACCOUNT, 10, 10L, WINDOW, null, 10),
                        new Remainder(Scope.APP, 26, 30L, day, NOW.plus(day), 26));
        assertThat(granted(limits.take(posts("x-one", 4), NOW))).isEqualTo(3);
    }

    @Test
    void countsAnewWhenTheBudgetIsAnother() {
        limits.take(posts("x-one", 10), NOW);
        Budgets lower =
                new Budgets(Map.of("x", new OfChannel(Budget.ofPosts(new Allowance(5, WINDOW)), Budget.UNKNOWN)));

        assertThat(granted(limits(lower).take(posts("x-one", 6), NOW))).isEqualTo(5);
    }
}
