package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Settlement.Decision;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Waiting;
import org.vocero.publishing.delivery.World.Answer;

class ThreadsTest {

    private final World world = new World();
    private final Publication thread = Publications.thread("x-one", "uno", "dos", "tres");

    private Delivery delivery() {
        return world.deliveries.find(thread.id(), 1).orElseThrow();
    }

    private void postAll() {
        for (int i = 0; i < 5; i++) {
            world.post();
        }
    }

    private List<String> texts() {
        return world.platform.stream().map(World.Post::text).toList();
    }

    @Test
    void arePostedOneAfterTheOtherEachAsTheAnswerToTheLast() {
        world.due(thread);

        postAll();

        assertThat(texts()).containsExactly("uno", "dos", "tres");
        assertThat(world.platform)
                .extracting(World.Post::answers)
                .containsExactly(null, new Message.Answered("1", "1"), new Message.Answered("1", "2"));
        assertThat(world.stateOf(thread))
                .isInstanceOfSatisfying(
                        Published.class, it -> assertThat(it.remoteId()).isEqualTo("1"));
        assertThat(delivery().charge().incurred()).isEqualByComparingTo(new BigDecimal("0.045"));
        assertThat(delivery().attempts()).isEqualTo(3);
    }

    @Test
    void recordEachPostBeforeTheNextCall() {
        world.due(thread);

        world.post();

        assertThat(world.stateOf(thread)).isInstanceOf(Waiting.class);
        assertThat(delivery().progress().posted()).extracting(Posted::remoteId).containsExactly("1");
        assertThat(world.told)
                .extracting(change -> change.after().state().kind())
                .doesNotContain(Kind.PUBLISHED);
    }

    @Test
    void goOnWhereTheyStoodWhenAProcessDies() {
        world.due(thread);
        world.post();
        world.claimAndDie();
        world.pass(World.TERMS.lease());
        world.sweeping.sweep();
        for (int i = 0; i < World.TERMS.absences(); i++) {
            world.lookUp();
        }

        postAll();

        assertThat(texts()).containsExactly("uno", "dos", "tres");
        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
    }

    @Test
    void goOnAfterAPostThatWasFound() {
        world.due(thread);
        world.answers.add(Answer.POSTED);
        world.answers.add(Answer.POSTED_WITHOUT_ANSWER);
        world.post();
        world.post();
        world.lookUp();

        postAll();

        assertThat(texts()).containsExactly("uno", "dos", "tres");
        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
    }

    @Test
    void areTriedOnceMoreForEachPostThatIsInDoubt() {
        world.due(thread);
        for (int element = 0; element < 3; element++) {
            world.answers.add(Answer.LOST);
            world.post();
            for (int i = 0; i < World.TERMS.absences(); i++) {
                world.lookUp();
            }
            world.post();
        }

        assertThat(texts()).containsExactly("uno", "dos", "tres");
        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(6);
    }

    @Test
    void areVisibleInPartWhenALaterPostIsRefused() {
        refuseTheSecond();

        assertThat(world.stateOf(thread)).isInstanceOfSatisfying(Partial.class, it -> {
            assertThat(it.reason()).isEqualTo("forbidden");
            assertThat(it.decided()).isFalse();
        });
        assertThat(world.told.get(world.told.size() - 1).after().state()).isInstanceOf(Partial.class);
        assertThat(delivery().charge().incurred()).isEqualByComparingTo(new BigDecimal("0.015"));
    }

    @Test
    void failWhenTheFirstPostIsRefused() {
        world.due(thread);
        world.outcomes.add(() -> new RefusedForGood("forbidden", "HTTP 403"));

        postAll();

        assertThat(world.stateOf(thread)).isInstanceOf(Failed.class);
    }

    @Test
    void goOnWhenAPersonSaysSo() {
        refuseTheSecond();

        settle(Decision.NOT_POSTED, null);

        assertThat(world.stateOf(thread)).isInstanceOf(Deferred.class);
        postAll();
        assertThat(texts()).containsExactly("uno", "dos", "tres");
        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
    }

    @Test
    void stayInPartWhenAPersonLeavesThemSo() {
        refuseTheSecond();
        long token = delivery().token();

        settle(Decision.GIVEN_UP, null);
        settle(Decision.NOT_POSTED, null);
        postAll();

        assertThat(world.stateOf(thread)).isInstanceOfSatisfying(Partial.class, it -> {
            assertThat(it.decided()).isTrue();
            assertThat(it.reason()).isEqualTo("given-up");
        });
        assertThat(delivery().token()).isEqualTo(token);
        assertThat(texts()).containsExactly("uno");
    }

    @Test
    void goOnFromWhatAPersonPostedByHand() {
        refuseTheSecond();

        settle(Decision.POSTED, "https://x.com/i/status/900");
        postAll();

        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
        assertThat(texts()).containsExactly("uno", "tres");
        assertThat(world.platform.get(1).answers()).isEqualTo(new Message.Answered("1", "900"));
    }

    @Test
    void stayInPartWhenAPersonSaysSoTooLate() {
        refuseTheSecond();
        world.pass(TWO_HOURS);

        settle(Decision.NOT_POSTED, null);

        assertThat(world.stateOf(thread)).isInstanceOfSatisfying(Partial.class, it -> {
            assertThat(it.decided()).isTrue();
            assertThat(it.reason()).isEqualTo("too-late");
        });
    }

    @Test
    void stayInPartWhenTheRestIsTooLate() {
        world.due(thread);
        world.post();
        world.pass(TWO_HOURS);

        world.sweeping.sweep();

        assertThat(world.stateOf(thread)).isInstanceOfSatisfying(Partial.class, it -> {
            assertThat(it.reason()).isEqualTo("too-late");
            assertThat(it.decided()).isFalse();
        });
    }

    @Test
    void stayInPartWhenTheyAreWithdrawnMeanwhileAndNoOtherVersionIsPosted() {
        world.due(thread);
        world.post();
        world.withdrawing.withdraw(thread.postId(), 1, "corregido");
        Publication newer = Publications.of(thread.id(), thread.postId(), 2, "x-one", "otra", world.clock.instant());
        world.due(newer);

        postAll();

        assertThat(world.stateOf(thread))
                .isInstanceOfSatisfying(
                        Partial.class, it -> assertThat(it.decided()).isTrue());
        assertThat(world.stateOf(newer))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.reason()).isEqualTo("already-posted"));
        assertThat(texts()).containsExactly("uno");
    }

    @Test
    void takeATokenForEachPost() {
        world.limits.left.put(
                "x-one", new InMemoryLimits.Left(2, world.clock.instant().plus(Duration.ofMinutes(5))));
        world.due(thread);

        postAll();

        assertThat(texts()).containsExactly("uno", "dos");
        assertThat(world.stateOf(thread)).isInstanceOf(Deferred.class);
        world.pass(Duration.ofMinutes(5));
        postAll();
        assertThat(world.stateOf(thread)).isInstanceOf(Published.class);
    }

    private void refuseTheSecond() {
        world.due(thread);
        world.post();
        world.outcomes.add(() -> new RefusedForGood("forbidden", "HTTP 403"));
        world.post();
    }

    private void settle(Decision decision, @Nullable String url) {
        world.settling.settle(
                new Settlement(thread.id(), 1, delivery().token(), decision, url, "lo vi en la cuenta", "ana"));
    }
}
