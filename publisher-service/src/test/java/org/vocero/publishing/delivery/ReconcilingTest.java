package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Claiming.Call;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Sending;
import org.vocero.publishing.delivery.State.Uncertain;
import org.vocero.publishing.delivery.World.Answer;

/** What becomes of calls without an answer. */
class ReconcilingTest {

    private final World world = new World();
    private final Publication publication = Publications.on("x-one");

    @Test
    void adoptsAPostWhoseAnswerWasLost() {
        world.answers.add(Answer.POSTED_WITHOUT_ANSWER);
        world.due(publication);
        world.post();

        world.lookUp();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void triesOnceMoreAfterThreeAbsences() {
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();

        world.lookUp();
        world.lookUp();
        world.post();
        assertThat(world.calls).isEqualTo(1);
        world.lookUp();
        assertThat(world.stateOf(publication)).isInstanceOf(Deferred.class);
        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(2);
    }

    @Test
    void asksAPersonAfterASecondDoubt() {
        world.answers.add(Answer.LOST);
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();
        lookUpThrice();
        world.post();

        lookUpThrice();
        world.post();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Uncertain.class, it -> assertThat(it.needsPerson()).isTrue());
        assertThat(world.calls).isEqualTo(2);
    }

    @Test
    void adoptsTheFirstAttemptsPostAfterTheSecondAttempt() {
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();
        lookUpThrice();
        // The platform was slow to show it, and refuses the second as a duplicate.
        world.platform.add(new World.Post(
                "x-one",
                publication.content().body(),
                new LookUp.Sighting("9", "https://x.com/i/status/9", Publications.DUE),
                null));
        world.outcomes.add(() -> new Outcome.Unknown("HTTP 403: duplicate content"));
        world.post();

        world.lookUp();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Published.class, it -> assertThat(it.remoteId()).isEqualTo("9"));
    }

    @Test
    void missesWhatIsProvedAbsentTooLate() {
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.pass(TWO_HOURS.minusSeconds(10));
        world.post();

        lookUpThrice();

        assertThat(world.stateOf(publication)).isInstanceOf(Missed.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void neverAdoptsThePostOfAnotherPublication() {
        Publication twin = Publications.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "x-one",
                publication.content().body(),
                Publications.DUE);
        world.due(publication);
        world.post();
        world.answers.add(Answer.LOST);
        world.due(twin);
        world.post();

        lookUpThrice();

        assertThat(world.stateOf(twin)).isInstanceOf(Deferred.class);
    }

    @Test
    void doesNotAdoptWhatIsOlderThanTheAttempt() {
        world.show("x-one", publication.content().body());
        world.pass(Duration.ofMinutes(1));
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();

        world.lookUp();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Uncertain.class, it -> assertThat(it.absences()).isEqualTo(1));
    }

    @Test
    void staysUncertainWhileThePlatformCannotBeAsked() {
        world.platformAnswersLookUps = false;
        world.answers.add(Answer.POSTED_WITHOUT_ANSWER);
        world.due(publication);
        world.post();
        world.lookUp();
        assertThat(world.stateOf(publication)).isInstanceOfSatisfying(Uncertain.class, it -> {
            assertThat(it.failures()).isEqualTo(1);
            assertThat(it.absences()).isZero();
        });

        world.platformAnswersLookUps = true;
        world.lookUp();
        world.lookUp();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void asksAPersonWhenThePlatformCannotBeAskedForLong() {
        world.platformAnswersLookUps = false;
        world.answers.add(Answer.LOST);
        world.due(publication);
        world.post();

        for (int i = 0; i < 20; i++) {
            world.lookUp();
        }

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Uncertain.class, it -> assertThat(it.needsPerson()).isTrue());
        assertThat(world.told.stream().filter(Change::isNews)).hasSize(3);
    }

    @Test
    void takesADeadProcessesCallForUnknown() {
        world.due(publication);
        world.claimAndDie();
        world.sweeping.sweep();
        assertThat(world.stateOf(publication)).isInstanceOf(Sending.class);

        world.pass(World.TERMS.lease());
        world.sweeping.sweep();

        assertThat(world.stateOf(publication)).isInstanceOf(Uncertain.class);
        lookUpThrice();
        world.post();
        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void recordsNothingAfterTheLeaseWasLost() {
        world.due(publication);
        Call late = world.claiming.claim(1).calls().get(0);
        Outcome outcome = new Outcome.RefusedForGood("forbidden", "HTTP 403");
        world.pass(World.TERMS.lease());
        world.sweeping.sweep();

        boolean recorded = world.deliveries.record(
                new Change(late.sending(), late.sending().after(outcome, world.clock.instant(), World.TERMS)));

        assertThat(recorded).isFalse();
        assertThat(world.stateOf(publication)).isInstanceOf(Uncertain.class);
    }

    @Test
    void doesNotCallWhenTheCallCouldOutliveItsLease() {
        world.due(publication);
        Call stalled = world.claiming.claim(1).calls().get(0);
        world.pass(World.TERMS.lease().minus(World.TERMS.callTimeout()).plusMillis(1));

        world.posting.post(stalled);

        assertThat(world.calls).isZero();
        assertThat(world.stateOf(publication)).isInstanceOf(Deferred.class);
        world.post();
        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
    }

    @Test
    void takesAnAdapterThatThrowsForAnUnknownOutcome() {
        world.outcomes.add(() -> {
            throw new IllegalStateException("broken");
        });
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Uncertain.class);
    }

    @Test
    void failsWhatThePlatformRefuses() {
        world.outcomes.add(() -> new Outcome.RefusedForGood("forbidden", "HTTP 403"));
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Failed.class);
    }

    private void lookUpThrice() {
        for (int i = 0; i < World.TERMS.absences(); i++) {
            world.lookUp();
        }
    }
}
