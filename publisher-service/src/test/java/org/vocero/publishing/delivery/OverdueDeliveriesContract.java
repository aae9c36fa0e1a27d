package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Deliveries.Candidate;
import org.vocero.publishing.delivery.Deliveries.Decision;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.State.Deferred;

/** What {@link Deliveries} promises of what comes late. */
abstract class OverdueDeliveriesContract extends ThreadDeliveriesContract {

    private static final Duration LEAST = Duration.ofMinutes(10);
    /** The last post of the account is of {@code DUE}. */
    private static final Instant LATER = DUE.plusSeconds(300);

    @Test
    void saysFromWhenAnOverdueOneKeepsItsAccountsDistance() {
        distances().set("x-one", LEAST, 1);
        postOne();
        deliveries.admit(List.of(at("x-one", DUE.plusSeconds(1)), at("x-two", DUE)), LATER);

        assertThat(candidates(LATER))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it.notBefore()).isEqualTo(DUE.plus(LEAST)),
                        it -> assertThat(it.notBefore()).isNull());
    }

    @Test
    void letsThePunctualGoAndWhereThereIsNoDistanceAnyMoreTheOverdueToo() {
        distances().set("x-one", LEAST, 2);
        distances().set("x-one", Duration.ZERO, 1);
        postOne();
        deliveries.admit(List.of(at("x-one", LATER.minusSeconds(59))), LATER);
        assertThat(candidates(LATER)).extracting(Candidate::notBefore).containsOnlyNulls();
        distances().set("x-one", Duration.ZERO, 3);

        assertThat(candidates(LATER.plusSeconds(60)))
                .hasSize(1)
                .extracting(Candidate::notBefore)
                .containsOnlyNulls();
    }

    @Test
    void passesOverTheOverdueOfAnAccountWhileOneOfThemWaitsForItsDistance() {
        Publication first = at("x-one", DUE.minusSeconds(200));
        Publication second = at("x-one", DUE.minusSeconds(100));
        Publication punctual = at("x-one", LATER.minusSeconds(1));
        deliveries.admit(List.of(first, second, punctual), LATER);
        wait(LATER, LATER.plusSeconds(5));

        assertThat(candidates(LATER)).extracting(Candidate::delivery).containsExactly(Delivery.of(punctual));
        assertThat(candidates(LATER.plusSeconds(5)))
                .extracting(candidate -> candidate.delivery().publication())
                .containsExactly(first);
    }

    @Test
    void neverMakesAThreadWaitThatWasBegun() {
        distances().set("x-one", LEAST, 1);
        Publication overdue = at("x-one", DUE.minusSeconds(200));
        Publication thread = Publications.thread("x-one", "uno", "dos");
        deliveries.admit(List.of(thread), DUE);
        finish(sendOf(2), new Published("77", "https://x.com/i/status/77"));
        deliveries.admit(List.of(overdue), DUE);
        wait(DUE, LATER.plusSeconds(60));

        assertThat(candidates(LATER)).satisfiesExactly(it -> {
            assertThat(it.delivery().publication()).isEqualTo(thread);
            assertThat(it.notBefore()).isNull();
        });
    }

    @Test
    void letsGoOnWhatWaitsForADistanceThatIsGone() {
        distances().set("x-one", LEAST, 1);
        deliveries.admit(List.of(at("x-one", DUE.minusSeconds(200))), DUE);
        wait(DUE, LATER);
        assertThat(deliveries.letGoOn(DUE, 10)).isEmpty();
        distances().set("x-one", Duration.ZERO, 2);

        assertThat(deliveries.letGoOn(DUE, 10)).hasSize(1);
        assertThat(candidates(DUE)).hasSize(1);
    }

    /** The next one waits for its distance. */
    private void wait(Instant now, Instant until) {
        deliveries.claim(
                now,
                1,
                candidates -> candidates.stream()
                        .map(candidate -> new Decision(
                                new Change(
                                        candidate.delivery(),
                                        candidate.delivery().defer(until, Deferred.LEAST_DISTANCE, "overdue")),
                                null))
                        .toList());
    }

    private List<Candidate> candidates(Instant now) {
        List<Candidate> seen = new ArrayList<>();
        deliveries.claim(now, 10, candidates -> {
            seen.addAll(candidates);
            return List.of();
        });
        return seen;
    }
}
