package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;
import static org.vocero.publishing.delivery.Publications.moved;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.State.Kind;

/** What {@link Deliveries} promises of what a person moved after it was due. */
abstract class MovedDeliveriesContract extends HeldDeliveriesContract {

    private static final Instant NEXT_DAY = DUE.plusSeconds(86_400);

    @Test
    void bringsBackOnceWhatWasMissed() {
        Publication publication = at("x-one", DUE);
        Publication moved = moved(publication, 1, NEXT_DAY);
        deliveries.admit(List.of(publication), DUE);
        deliveries.claim(DUE, 10, DeliveriesFixture::missAll);

        deliveries.admit(List.of(moved, moved), DUE);
        deliveries.admit(List.of(moved), DUE);

        assertThat(find(publication.id(), 1)).map(Delivery::publication).contains(moved);
        assertThat(claimAll(NEXT_DAY.minusMillis(1))).isEmpty();
        assertThat(claimAll(NEXT_DAY)).hasSize(1);
        deliveries.admit(List.of(publication, moved), DUE);
        assertThat(kindOf(publication.id(), 1)).isEqualTo(Kind.SENDING);
        assertThat(claimAll(NEXT_DAY)).isEmpty();
    }

    @Test
    void movesWhatWaitsAndLosesNoClaimOnTheOldTime() {
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(publication), DUE);
        Delivery waiting = find(publication.id(), 1).orElseThrow();

        List<Change> changed =
                deliveries.admit(List.of(moved(publication, 2, NEXT_DAY)), DUE).changed();

        assertThat(changed).extracting(Change::before).containsExactly(waiting);
        assertThat(deliveries.record(new Change(waiting, waiting.miss(DUE)))).isFalse();
        assertThat(claimAll(DUE)).isEmpty();
        assertThat(claimAll(NEXT_DAY)).hasSize(1);
    }

    @Test
    void aLowerRevisionChangesNothing() {
        Publication publication = at("x-one", DUE);
        deliveries.admit(List.of(moved(publication, 2, NEXT_DAY)), DUE);
        Delivery kept = find(publication.id(), 1).orElseThrow();

        deliveries.admit(List.of(publication, moved(publication, 1, DUE.plusSeconds(60))), DUE);

        assertThat(find(publication.id(), 1)).contains(kept);
    }

    @Test
    void takesTheNewestOfThoseThatComeTogether() {
        Publication publication = at("x-one", DUE);

        deliveries.admit(
                List.of(publication, moved(publication, 2, NEXT_DAY), moved(publication, 1, DUE.plusSeconds(60))), DUE);

        assertThat(find(publication.id(), 1).orElseThrow().publication().dueAt())
                .isEqualTo(NEXT_DAY);
    }

    @Test
    void touchesNothingThatIsOnItsWayOrOver() {
        Publication sending = at("x-one", DUE);
        Publication uncertain = at("x-two", DUE);
        Publication published = at("x-three", DUE);
        Publication failed = at("x-four", DUE);
        deliveries.admit(List.of(sending, uncertain, published, failed), DUE);
        claimAll(DUE);
        finish(find(uncertain.id(), 1).orElseThrow(), new Unknown("read timed out"));
        finish(find(published.id(), 1).orElseThrow(), new Published("77", "https://x.com/i/status/77"));
        finish(find(failed.id(), 1).orElseThrow(), new RefusedForGood("rule", "not like this"));

        List<Change> changed = deliveries
                .admit(
                        List.of(
                                moved(sending, 1, NEXT_DAY),
                                moved(uncertain, 1, NEXT_DAY),
                                moved(published, 1, NEXT_DAY),
                                moved(failed, 1, NEXT_DAY)),
                        DUE)
                .changed();

        assertThat(changed).isEmpty();
        assertThat(claimAll(NEXT_DAY)).isEmpty();
    }

    @Test
    void bringsBackNoVersionThatANewerOneReplaced() {
        UUID id = UUID.randomUUID();
        Publication old = Publications.of(id, 1, "x-one", "uno");
        deliveries.admit(List.of(old), DUE);
        deliveries.claim(DUE, 10, DeliveriesFixture::missAll);
        deliveries.admit(List.of(Publications.of(id, 2, "x-one", "dos")), DUE);

        deliveries.admit(List.of(moved(old, 1, NEXT_DAY)), DUE);

        assertThat(kindOf(id, 1)).isEqualTo(Kind.MISSED);
    }
}
