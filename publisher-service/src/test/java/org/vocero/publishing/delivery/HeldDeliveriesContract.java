package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.publishing.delivery.Outcome.WaitUntil;
import org.vocero.publishing.delivery.State.Held;
import org.vocero.publishing.delivery.State.Kind;

/** What {@link Deliveries} promises of what people hold back. */
abstract class HeldDeliveriesContract extends DeliveriesFixture {

    private final UUID hold = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "everything,",
        "campaign,migrantes-cuentan",
        "account,x-one",
        "channel,x",
        "language,es",
        "region,caribbean"
    })
    void claimsNothingThatAHoldCovers(String scope, String target) {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        place(hold, scope, target);

        assertThat(claimAll(DUE)).isEmpty();
        assertThat(deliveries.holdBack(10))
                .extracting(change -> change.after().state())
                .containsExactly(new Held(hold, "duelo"));
    }

    @ParameterizedTest
    @CsvSource({"campaign,other", "account,x-two", "channel,facebook", "language,fr"})
    void claimsWhatAHoldDoesNotCover(String scope, String target) {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        place(hold, scope, target);

        assertThat(deliveries.holdBack(10)).isEmpty();
        assertThat(claimAll(DUE)).hasSize(1);
    }

    @Test
    void passesOverWhatIsHeldBackOnTheSameAccount() {
        Publication covered = at("x-one", DUE);
        Publication free = french(at("x-one", DUE.plusSeconds(1)));
        deliveries.admit(List.of(covered, free), DUE);
        place(hold, "language", "es");

        assertThat(claimAll(DUE.plusSeconds(2)))
                .extracting(Delivery::publication)
                .containsExactly(free);
    }

    @Test
    void sendsOnceTheHoldIsLifted() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        place(hold, "everything", null);
        deliveries.holdBack(10);
        assertThat(deliveries.free(DUE, 10)).isEmpty();

        lift(hold);

        assertThat(deliveries.free(DUE, 10))
                .extracting(change -> change.after().state().kind())
                .containsExactly(Kind.WAITING);
        assertThat(claimAll(DUE)).hasSize(1);
    }

    @Test
    void missesWhatIsTooLateWhenTheHoldIsLifted() {
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication), DUE);
        place(hold, "everything", null);
        deliveries.holdBack(10);
        lift(hold);

        deliveries.free(publication.notAfter(), 10);

        assertThat(kindOf(publication.id(), 1)).isEqualTo(Kind.MISSED);
    }

    @Test
    void doesNotCoverAccountsOutsideARegion() {
        deliveries.admit(List.of(at("x-two", DUE)), DUE);
        place(hold, "region", "caribbean");

        assertThat(claimAll(DUE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DROP,CANCELLED", "DECIDE,MISSED"})
    void doesWithWhatFellDueWhatTheLiftingSaysAlsoWhereItWasNotMarkedAsHeldYet(FellDue fellDue, Kind end) {
        Publication marked = at("x-one", DUE);
        Publication unmarked = at("x-one", DUE.plusSeconds(1));
        Publication later = at("x-one", DUE.plusSeconds(61));
        deliveries.admit(List.of(marked, unmarked, later), DUE);
        place(hold, "account", "x-one");
        deliveries.holdBack(1);

        lift(new Lifting(hold, fellDue, "terminado", "ana", DUE.plusSeconds(60)));

        assertThat(claimAll(DUE.plusSeconds(60))).isEmpty();
        deliveries.holdBack(10);
        deliveries.free(DUE.plusSeconds(60), 10);
        assertThat(kindOf(marked.id(), 1)).isEqualTo(end);
        assertThat(kindOf(unmarked.id(), 1)).isEqualTo(end);
        assertThat(claimAll(DUE.plusSeconds(61)))
                .extracting(Delivery::publication)
                .containsExactly(later);
    }

    @Test
    void keepsHeldWhatAnotherHoldCoversAlthoughTheLiftedOneDropsWhatFellDue() {
        UUID other = UUID.randomUUID();
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication), DUE);
        place(hold, "everything", null);
        place(other, "account", "x-one");
        deliveries.holdBack(10);

        lift(new Lifting(hold, FellDue.DROP, "terminado", "ana", DUE));
        deliveries.free(DUE, 10);

        assertThat(find(publication.id(), 1)).map(Delivery::state).contains(new Held(other, "duelo"));
    }

    @Test
    void staysHeldBackWhileAnotherHoldCoversIt() {
        UUID other = UUID.randomUUID();
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication), DUE);
        place(hold, "everything", null);
        place(other, "account", "x-one");
        deliveries.holdBack(10);
        lift(hold);

        deliveries.free(DUE, 10);

        assertThat(find(publication.id(), 1)).map(Delivery::state).contains(new Held(other, "duelo"));
        lift(other);
        assertThat(deliveries.free(DUE, 10)).hasSize(1);
    }

    @Test
    void keepsAnAccountPausedAfterItsHold() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        Instant until = DUE.plus(Duration.ofMinutes(15));
        finish(claimAll(DUE).get(0), new WaitUntil(until, "rate-limit", "429"));
        place(hold, "everything", null);
        deliveries.holdBack(10);
        lift(hold);
        deliveries.free(DUE, 10);

        assertThat(claimAll(until.minusMillis(1))).isEmpty();
        assertThat(claimAll(until)).hasSize(1);
    }

    private static Publication french(Publication it) {
        return new Publication(
                it.id(),
                it.postId(),
                it.version(),
                it.campaign(),
                it.account(),
                it.channel(),
                "fr",
                it.content(),
                it.dueAt(),
                it.notAfter(),
                it.when(),
                it.anchorDate(),
                it.seal());
    }
}
