package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.Deliveries.Decision;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.State.Kind;

/** What {@link Deliveries} promises of threads. */
abstract class ThreadDeliveriesContract extends MovedDeliveriesContract {

    @Test
    void keepsWhatStandsOfAThread() {
        Publication thread = Publications.thread("x-one", "uno", "dos");
        deliveries.admit(List.of(thread), DUE);
        Delivery first = sendOf(2);
        finish(first, new Published("77", "https://x.com/i/status/77"));
        Delivery begun = find(thread.id(), 1).orElseThrow();

        assertThat(begun.state().kind()).isEqualTo(Kind.WAITING);
        assertThat(begun.progress()).isEqualTo(new Progress(List.of(new Posted("77", "https://x.com/i/status/77")), 2));
        assertThat(deliveries.knownRemoteIds("x-one", List.of("77", "78"))).containsExactly("77");

        finish(sendOf(2), new Outcome.RefusedForGood("forbidden", "403"));
        Delivery partial = find(thread.id(), 1).orElseThrow();
        assertThat(partial.state()).isEqualTo(new State.Partial("forbidden", "403", DUE, false));
        assertThat(deliveries.settle(thread.id(), 1, partial.token() - 1, it -> it))
                .isEmpty();
        assertThat(deliveries.settle(
                        thread.id(),
                        1,
                        partial.token(),
                        it -> it.settle(
                                new Settlement(
                                        thread.id(),
                                        1,
                                        partial.token(),
                                        Settlement.Decision.GIVEN_UP,
                                        null,
                                        "así",
                                        "ana"),
                                DUE)))
                .hasSize(1);
        assertThat(deliveries.settle(thread.id(), 1, partial.token(), it -> it)).isEmpty();
    }

    Delivery sendOf(int elements) {
        return deliveries
                .claim(
                        DUE,
                        10,
                        candidates -> candidates.stream()
                                .map(candidate -> sendOf(candidate.delivery(), elements))
                                .toList())
                .get(0)
                .change()
                .after();
    }

    private static Decision sendOf(Delivery before, int elements) {
        Attempt attempt = before.attempt(UUID.randomUUID(), "f", DUE);
        Delivery sending = before.send(attempt, null, elements, DUE.plus(TERMS.lease()));
        return new Decision(new Change(before, sending), Messages.showing("uno"));
    }
}
