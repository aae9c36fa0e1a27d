package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.TWO_HOURS;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.State.Cancelled;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Failed;
import org.vocero.publishing.delivery.State.Kind;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;
import org.vocero.publishing.delivery.State.Sending;

class ClaimingTest {

    private final World world = new World();
    private final Publication publication = Publications.on("x-one");

    @Test
    void postsWhatIsDueOnce() {
        world.due(publication);

        world.post();
        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void recordsTheAttemptBeforeTheCall() {
        world.due(publication);

        world.claimAndDie();

        assertThat(world.calls).isZero();
        assertThat(world.stateOf(publication)).isInstanceOfSatisfying(Sending.class, sending -> {
            assertThat(sending.attempt().number()).isEqualTo(1);
            assertThat(sending.leaseUntil()).isEqualTo(world.clock.instant().plus(World.TERMS.lease()));
        });
    }

    @Test
    void refusesAForgeryWithoutTouchingTheRealDelivery() {
        Publication forged = Publications.of(publication.id(), 7, "x-one", "falso");
        world.forgedTexts.add("falso");
        world.due(publication);

        world.due(forged);
        world.post();

        assertThat(world.refused).extracting(Refusals.Refusal::reason).containsExactly("signature-invalid");
        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void failsWhatIsNoLongerWhatWasApproved() {
        world.due(publication);
        world.forgedTexts.add(publication.content().body());

        world.post();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo("signature-invalid"));
        assertThat(world.calls).isZero();
    }

    @Test
    void cancelsWhatWasWithdrawnBeforeItCame() {
        world.withdrawing.withdraw(publication.postId(), 1, "corregido");
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Cancelled.class, it -> assertThat(it.reason()).isEqualTo("corregido"));
        assertThat(world.calls).isZero();
    }

    @Test
    void postsAVersionThatIsNewerThanTheWithdrawnOne() {
        Publication newer = Publications.of(publication.id(), 2, "x-one", "dos");
        world.withdrawing.withdraw(publication.postId(), 1, "corregido");
        world.due(newer);

        world.post();

        assertThat(world.stateOf(newer)).isInstanceOf(Published.class);
    }

    @Test
    void doesNotPostANewerVersionOfWhatStandsAlready() {
        world.due(publication);
        world.post();
        Publication newer = Publications.of(publication.id(), 2, "x-one", "dos");
        world.due(newer);

        world.post();

        assertThat(world.stateOf(newer))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo("already-posted"));
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void postsANewerVersionOfWhatWasMissed() {
        world.due(publication);
        world.pass(TWO_HOURS);
        world.sweeping.sweep();
        Publication newer =
                Publications.of(publication.id(), publication.postId(), 2, "x-one", "dos", world.clock.instant());
        world.due(newer);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Missed.class);
        assertThat(world.stateOf(newer)).isInstanceOf(Published.class);
    }

    @Test
    void missesWhatIsTooLate() {
        world.due(publication);
        world.pass(TWO_HOURS);

        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Missed.class);
        assertThat(world.calls).isZero();
    }

    @Test
    void defersAnAccountWithoutCredentials() {
        world.withoutCredentials.add("x-one");
        world.due(publication);

        world.post();

        assertThat(world.stateOf(publication))
                .isInstanceOfSatisfying(
                        Deferred.class,
                        deferred -> assertThat(deferred.reason()).isEqualTo("no-credentials"));
        world.withoutCredentials.clear();
        world.pass(World.TERMS.accountPause());
        world.post();
        assertThat(world.stateOf(publication)).isInstanceOf(Published.class);
    }

    @Test
    void saysNothingOfWaitingAndSending() {
        world.due(publication);
        world.post();

        assertThat(world.told)
                .extracting(change -> change.after().state().kind())
                .containsExactly(Kind.SENDING, Kind.PUBLISHED);
    }

    @Test
    void replacesAWaitingVersionByANewerOne() {
        Publication newer = Publications.of(publication.id(), 2, "x-one", "dos");
        world.due(publication);
        world.due(newer);

        world.post();
        world.pass(Duration.ofSeconds(1));
        world.post();

        assertThat(world.stateOf(publication)).isInstanceOf(Cancelled.class);
        assertThat(world.stateOf(newer)).isInstanceOf(Published.class);
        assertThat(world.calls).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfAnAccountThroughADeferral() {
        Publication second = Publications.of(
                UUID.randomUUID(), UUID.randomUUID(), 1, "x-one", "segundo", Publications.DUE.plusMillis(1));
        world.due(publication, second);
        world.outcomes.add(
                () -> new Outcome.WaitUntil(world.clock.instant().plusSeconds(60), "rate-limit", "HTTP 429"));
        world.post();
        world.pass(Duration.ofSeconds(30));
        world.post();
        assertThat(world.platform).isEmpty();

        world.pass(Duration.ofSeconds(30));
        world.post();
        world.post();

        assertThat(world.platform).extracting(World.Post::text).containsExactly("Los migrantes cuentan", "segundo");
    }
}
