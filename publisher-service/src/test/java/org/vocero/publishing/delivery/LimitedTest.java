package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.InMemoryLimits.Left;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** Limits that are known before they are hit, and what waits for a time that is too late. */
class LimitedTest {

    private final World world = new World();
    private final Publication one = Publications.on("x-one");
    private final Publication two = Publications.on("x-two");
    private final Publication page = Publications.on("fb-one");

    private Instant in(Duration time) {
        return world.clock.instant().plus(time);
    }

    @Test
    void defersAnAccountWithoutTokensAndNoOther() {
        Instant later = in(Duration.ofMinutes(5));
        world.limits.left.put("x-one", new Left(0, later));
        world.due(one, two);

        world.post();

        assertThat(world.stateOf(one)).isInstanceOfSatisfying(Deferred.class, it -> {
            assertThat(it.reason()).isEqualTo("account-limit");
            assertThat(it.until()).isEqualTo(later);
        });
        assertThat(world.stateOf(two)).isInstanceOf(Published.class);
        world.pass(Duration.ofMinutes(5));
        world.post();
        assertThat(world.stateOf(one)).isInstanceOf(Published.class);
    }

    @Test
    void defersAllOfAChannelWhoseAppHasNoTokensAndNoOther() {
        world.limits.left.put("x", new Left(0, in(Duration.ofMinutes(5))));
        world.due(one, two, page);

        world.post();

        assertThat(world.stateOf(one))
                .isInstanceOfSatisfying(
                        Deferred.class, it -> assertThat(it.reason()).isEqualTo("app-limit"));
        assertThat(world.stateOf(two)).isInstanceOf(Deferred.class);
        assertThat(world.stateOf(page)).isInstanceOf(Published.class);
    }

    @Test
    void losesOnlyTheTokenWhenItDiesBeforeTheCall() {
        world.limits.left.put("x-one", new Left(5, in(TWO_HOURS)));
        world.due(one);

        world.claimAndDie();

        assertThat(world.limits.tokensOf("x-one")).isEqualTo(4);
        world.pass(World.TERMS.lease());
        world.sweeping.sweep();
        world.lookUp();
        world.lookUp();
        world.lookUp();
        world.post();
        assertThat(world.stateOf(one)).isInstanceOf(Published.class);
        assertThat(world.limits.tokensOf("x-one")).isEqualTo(3);
    }

    @Test
    void spendsATokenOnWhatIsRefusedAndNoneOnWhatNeverReachedThePlatform() {
        world.limits.left.put("x-one", new Left(5, in(TWO_HOURS)));
        world.due(one);
        world.outcomes.add(() -> NotReached.because("refused"));
        world.post();
        assertThat(world.limits.tokensOf("x-one")).isEqualTo(5);

        world.outcomes.add(() -> new Outcome.RefusedForGood("invalid-request", "HTTP 400"));
        world.pass(World.BACKOFF.cap());
        world.post();

        assertThat(world.limits.tokensOf("x-one")).isEqualTo(4);
    }

    @Test
    void takesNoTokenForWhatIsNotSent() {
        world.limits.left.put("x-one", new Left(5, in(TWO_HOURS)));
        world.due(one);
        world.pass(TWO_HOURS);

        world.post();

        assertThat(world.limits.tokensOf("x-one")).isEqualTo(5);
    }

    @Test
    void heedsWhatAnAnswerSaysIsLeft() {
        Publication next = Publications.on("x-one");
        world.due(one, next);
        world.readings.add(new Reading(Scope.ACCOUNT, "x-rate-limit", 0, 100, in(Duration.ofMinutes(15))));

        world.post();
        world.post();

        assertThat(world.platform).hasSize(1);
        assertThat(world.limits.tokensOf("x-one")).isZero();
    }

    @Test
    void asksForACheckAfterARefusalAndForNoneAfterALimit() {
        world.due(one, page);
        world.outcomes.add(() -> new Outcome.AccountNeedsPerson("no-credit", "HTTP 402"));
        world.outcomes.add(() -> new Outcome.WaitUntil(in(Duration.ofMinutes(1)), "rate-limit", "HTTP 429"));

        world.post();

        assertThat(world.prompted).hasSize(1);
    }

    /** Whoever dies after recording must not leave the account unchecked. */
    @Test
    void asksForACheckBeforeItRecordsWhy() {
        world.due(one);
        world.outcomes.add(() -> new Outcome.AccountNeedsPerson("no-credit", "HTTP 402"));

        world.post();

        assertThat(world.knownWhenPrompted).containsExactly(State.Kind.SENDING);
        assertThat(world.stateOf(one)).isInstanceOf(Deferred.class);
    }

    @Test
    void missesAtOnceWhatCouldOnlyBePostedTooLate() {
        world.limits.left.put("x-one", new Left(0, in(TWO_HOURS)));
        world.due(one);

        world.post();

        assertThat(world.stateOf(one))
                .isInstanceOfSatisfying(
                        Missed.class, it -> assertThat(it.reason()).isEqualTo("account-limit"));
    }

    @Test
    void missesAtOnceWhatThePlatformTakesTooLateAndKeepsTheAccountBack() {
        Publication second = Publications.on("x-one");
        world.due(one, second);
        world.outcomes.add(() -> new Outcome.WaitUntil(in(TWO_HOURS), "rate-limit", "HTTP 429"));

        world.post();
        world.post();

        assertThat(world.stateOf(one)).isInstanceOf(Missed.class);
        assertThat(world.stateOf(second)).isInstanceOf(Missed.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void triesAgainWithPausesOfItsOwnUntilItIsTooLate() {
        world.due(one);
        Duration before = Duration.ZERO;
        Instant failedAt = world.clock.instant();
        while (!(world.stateOf(one) instanceof Missed)) {
            world.outcomes.add(() -> NotReached.because("refused"));
            failedAt = world.clock.instant();
            world.post();
            if (world.stateOf(one) instanceof Deferred deferred) {
                Duration pause = Duration.between(failedAt, deferred.until());
                assertThat(pause).isBetween(World.BACKOFF.base(), World.BACKOFF.cap());
                Duration least = before.compareTo(World.BACKOFF.base()) < 0 ? World.BACKOFF.base() : before;
                assertThat(pause).isLessThanOrEqualTo(least.multipliedBy(3));
                before = pause;
                world.pass(pause);
            }
        }

        assertThat(world.stateOf(one)).isInstanceOfSatisfying(Missed.class, it -> {
            assertThat(it.reason()).isEqualTo("no-connection");
            assertThat(it.detail()).contains("too late").contains("refused");
        });
        assertThat(Duration.between(Publications.DUE, failedAt)).isLessThan(TWO_HOURS);
        assertThat(world.calls).isGreaterThan(60);
    }
}
