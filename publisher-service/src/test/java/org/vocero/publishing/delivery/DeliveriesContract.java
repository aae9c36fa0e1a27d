package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.Deliveries.Choice;
import org.vocero.publishing.delivery.Deliveries.Depth;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Outcome.WaitUntil;
import org.vocero.publishing.delivery.State.Kind;

/** What {@link Deliveries} promises, whatever keeps them. */
public abstract class DeliveriesContract extends OverdueDeliveriesContract {

    @Test
    void givesEachPublicationOneDelivery() {
        Publication publication = Publications.illustrated("x-one", "Una «niña»\ncon un \"balón\"", "Un mapa");

        deliveries.admit(List.of(publication, publication), DUE);
        deliveries.admit(List.of(publication), DUE);

        assertThat(find(publication.id(), 1)).map(Delivery::publication).contains(publication);
        assertThat(claimAll(DUE)).hasSize(1);
        assertThat(claimAll(DUE)).isEmpty();
    }

    @Test
    void replacesAnOlderVersionThatIsWaiting() {
        UUID id = UUID.randomUUID();
        deliveries.admit(List.of(Publications.of(id, 1, "x-one", "uno")), DUE);

        List<Change> replaced = deliveries
                .admit(List.of(Publications.of(id, 2, "x-one", "dos")), DUE)
                .changed();

        assertThat(replaced).extracting(change -> change.after().state().kind()).containsExactly(Kind.CANCELLED);
        assertThat(kindOf(id, 1)).isEqualTo(Kind.CANCELLED);
        assertThat(kindOf(id, 2)).isEqualTo(Kind.WAITING);
    }

    @Test
    void passesOverAnOlderVersionThatComesLate() {
        UUID id = UUID.randomUUID();
        deliveries.admit(List.of(Publications.of(id, 2, "x-one", "dos")), DUE);

        deliveries.admit(List.of(Publications.of(id, 1, "x-one", "uno")), DUE);

        assertThat(find(id, 1)).isEmpty();
        assertThat(kindOf(id, 2)).isEqualTo(Kind.WAITING);
    }

    @Test
    void doesNotTouchAVersionThatIsBeingSent() {
        UUID id = UUID.randomUUID();
        deliveries.admit(List.of(Publications.of(id, 1, "x-one", "uno")), DUE);
        claimAll(DUE);

        deliveries.admit(List.of(Publications.of(id, 2, "x-one", "dos")), DUE);

        assertThat(kindOf(id, 1)).isEqualTo(Kind.SENDING);
        assertThat(claimAll(DUE)).isEmpty();
    }

    @Test
    void showsAnotherVersionsPostToTheClaim() {
        UUID id = UUID.randomUUID();
        deliveries.admit(List.of(Publications.of(id, 1, "x-one", "uno")), DUE);
        Delivery first = claimAll(DUE).get(0);
        finish(first, new Published("77", "https://x.com/i/status/77"));
        deliveries.admit(List.of(Publications.of(id, 2, "x-one", "dos")), DUE);

        List<Candidate> candidates = new ArrayList<>();
        deliveries.claim(DUE, 10, all -> {
            candidates.addAll(all);
            return missAll(all);
        });

        assertThat(candidates).extracting(Candidate::alreadyPosted).containsExactly("https://x.com/i/status/77");
    }

    @Test
    void claimsInDueOrderAndOneAtATimePerAccount() {
        Publication second = at("x-one", DUE.plusSeconds(1));
        Publication first = at("x-one", DUE);
        Publication other = at("x-two", DUE.plusSeconds(2));
        deliveries.admit(List.of(second, first, other), DUE);

        List<Delivery> claimed = claimAll(DUE.plusSeconds(5));

        assertThat(claimed).extracting(Delivery::publication).containsExactlyInAnyOrder(first, other);
    }

    @Test
    void claimsNothingBeforeItIsDue() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE.minusSeconds(60));

        assertThat(claimAll(DUE.minusMillis(1))).isEmpty();
        assertThat(claimAll(DUE)).hasSize(1);
    }

    @Test
    void claimsForNoMoreAccountsThanAsked() {
        deliveries.admit(List.of(at("x-one", DUE), at("x-two", DUE), at("x-three", DUE)), DUE);

        assertThat(deliveries.claim(DUE, 2, this::sendAll)).hasSize(2);
        assertThat(deliveries.claim(DUE, 2, this::sendAll)).hasSize(1);
    }

    @Test
    void recordsNothingForALostLease() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        Delivery lost = claimAll(DUE).get(0);
        Instant later = DUE.plus(TERMS.lease());
        deliveries.change(Choice.LEASE_EXPIRED, later, 10, it -> it.doubt("gone", later, TERMS));

        boolean recorded = deliveries.record(new Change(lost, lost.after(new Published("1", "u"), later, TERMS)));

        assertThat(recorded).isFalse();
        assertThat(kindOf(lost.publication().id(), 1)).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void leavesALeaseThatStillRuns() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        claimAll(DUE);
        Instant before = DUE.plus(TERMS.lease()).minusMillis(1);

        assertThat(deliveries.change(Choice.LEASE_EXPIRED, before, 10, it -> it.doubt("gone", before, TERMS)))
                .isEmpty();
    }

    @Test
    void keepsAnAccountBackWhileAnOutcomeIsLookedUp() {
        deliveries.admit(List.of(at("x-one", DUE), at("x-one", DUE.plusSeconds(1))), DUE);
        finish(claimAll(DUE).get(0), new Unknown("no answer"));

        assertThat(claimAll(DUE.plusSeconds(5))).isEmpty();
    }

    @Test
    void leasesADueLookUpToOne() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        finish(claimAll(DUE).get(0), new Unknown("no answer"));
        Instant due = DUE.plus(TERMS.reconcileAfter());

        List<Change> one = lookUps(due);
        List<Change> other = lookUps(due);

        assertThat(one).hasSize(1);
        assertThat(other).isEmpty();
    }

    @Test
    void freesTheAccountOnceAPersonMustLook() {
        deliveries.admit(List.of(at("x-one", DUE), at("x-one", DUE.plusSeconds(1))), DUE);
        finish(claimAll(DUE).get(0), new Unknown("no answer"));
        Delivery leased = lookUps(DUE.plus(TERMS.reconcileAfter())).get(0).after();
        Delivery hopeless = leased;
        for (int i = 0; i < TERMS.lookUps(); i++) {
            hopeless = hopeless.notAnswered("down", DUE, TERMS);
        }
        deliveries.record(new Change(leased, hopeless));

        assertThat(claimAll(DUE.plusSeconds(60))).hasSize(1);
    }

    @Test
    void pausesTheWholeAccountWithADeferral() {
        Publication first = at("x-one", DUE);
        Publication second = at("x-one", DUE.plusSeconds(1));
        deliveries.admit(List.of(first, second), DUE);
        Instant until = DUE.plusSeconds(900);
        finish(claimAll(DUE).get(0), new WaitUntil(until, "rate-limit", "429"));

        List<Change> behind = deliveries.deferPaused(DUE.plusSeconds(2), 10);

        assertThat(behind).extracting(change -> change.after().publication()).containsExactly(second);
        assertThat(claimAll(until.minusMillis(1))).isEmpty();
        assertThat(claimAll(until)).extracting(Delivery::publication).containsExactly(first);
    }

    @Test
    void doesNotPauseOtherAccounts() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        finish(claimAll(DUE).get(0), new WaitUntil(DUE.plusSeconds(900), "rate-limit", "429"));

        deliveries.admit(List.of(at("x-two", DUE)), DUE);

        assertThat(claimAll(DUE)).hasSize(1);
    }

    @Test
    void choosesWhatIsTooLate() {
        Publication late = at("x-one", DUE);
        deliveries.admit(List.of(late, at("x-one", DUE.plusSeconds(1))), DUE);
        Instant notAfter = late.notAfter();

        List<Change> missed = deliveries.change(Choice.TOO_LATE, notAfter, 10, it -> it.miss(notAfter));

        assertThat(missed).extracting(change -> change.after().publication()).containsExactly(late);
    }

    @Test
    void cancelsWhatIsWithdrawn() {
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication), DUE);

        deliveries.withdraw(publication.postId(), 1, "edited", DUE);

        assertThat(kindOf(publication.id(), 1)).isEqualTo(Kind.CANCELLED);
        assertThat(deliveries.withdraw(publication.postId(), 1, "edited", DUE)).isEmpty();
    }

    @Test
    void showsAnEarlierWithdrawalToTheClaim() {
        Publication publication = at("x-one", DUE);
        deliveries.withdraw(publication.postId(), 3, "edited", DUE);
        deliveries.withdraw(publication.postId(), 2, "older", DUE);
        deliveries.admit(List.of(publication), DUE);

        List<Candidate> candidates = new ArrayList<>();
        deliveries.claim(DUE, 10, all -> {
            candidates.addAll(all);
            return missAll(all);
        });

        assertThat(candidates).extracting(Candidate::withdrawn).containsExactly("edited");
    }

    @Test
    void doesNotWithdrawANewerVersion() {
        Publication newer = Publications.of(UUID.randomUUID(), 4, "x-one", "cuatro");
        deliveries.withdraw(newer.postId(), 3, "edited", DUE);
        deliveries.admit(List.of(newer), DUE);

        List<Candidate> candidates = new ArrayList<>();
        deliveries.claim(DUE, 10, all -> {
            candidates.addAll(all);
            return sendAll(all);
        });

        assertThat(candidates).extracting(Candidate::withdrawn).containsOnlyNulls();
    }

    @Test
    void knowsWhichPostsOfAnAccountAreOurs() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        finish(claimAll(DUE).get(0), new Published("77", "u"));

        assertThat(deliveries.knownRemoteIds("x-one", List.of("76", "77"))).isEqualTo(Set.of("77"));
        assertThat(deliveries.knownRemoteIds("x-two", List.of("77"))).isEmpty();
        assertThat(deliveries.knownRemoteIds("x-one", List.of())).isEmpty();
    }

    @Test
    void tellsOfWhatItChangedAndOfNothingElse() {
        deliveries.admit(List.of(at("x-one", DUE)), DUE);
        Delivery sending = claimAll(DUE).get(0);
        finish(sending, new Published("77", "u"));
        deliveries.record(new Change(sending, sending.after(new Published("78", "v"), DUE, TERMS)));

        assertThat(told)
                .extracting(change -> change.after().state().kind())
                .containsExactly(Kind.SENDING, Kind.PUBLISHED);
    }

    @Test
    void countsWhatIsNotAtAnEnd() {
        deliveries.admit(List.of(at("x-one", DUE), at("x-one", DUE.plusSeconds(1)), at("x-two", DUE)), DUE);
        finish(deliveries.claim(DUE, 1, this::sendAll).get(0).change().after(), new Published("77", "u"));

        assertThat(deliveries.depths()).containsExactly(new Depth("x", Kind.WAITING, 2));
    }
}
