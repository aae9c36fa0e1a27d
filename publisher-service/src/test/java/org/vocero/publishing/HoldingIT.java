package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.HoldLifted;
import org.vocero.contracts.approval.HoldPlaced;
import org.vocero.contracts.publishing.HoldInForce;
import org.vocero.contracts.scheduling.PublicationDue;
import tools.jackson.databind.json.JsonMapper;

/** Holds as they are heard of and told of. */
class HoldingIT extends PublisherIT {

    private final UUID hold = UUID.randomUUID();

    @Test
    void listsWhatWasOnTheWireAndTellsOfWhatIsHeld() {
        CountDownLatch answer = PLATFORM.holdBack("Ya en camino");
        PublicationDue underWay = PARTY.approve("x-two", "Ya en camino");
        due(underWay);
        awaitState(underWay.publicationId(), "sending");

        place("account", "x-two");
        HoldInForce inForce = await().until(this::inForce, Optional::isPresent).orElseThrow();
        answer.countDown();
        PublicationDue later = PARTY.approve("x-two", "Retenida en su cuenta");
        due(later);
        awaitState(later.publicationId(), "held");
        awaitState(underWay.publicationId(), "published");
        lift(null);

        awaitState(later.publicationId(), "published");
        assertThat(inForce.onTheWire())
                .filteredOn(call -> call.state().equals("sending"))
                .extracting(HoldInForce.OnTheWire::publicationId)
                .containsExactly(underWay.publicationId());
        assertThat(saidOf(later.publicationId()))
                .containsExactly(
                        "publishing.publishing-held.v1",
                        "publishing.publishing-resumed.v1",
                        "publishing.publication-published.v1");
    }

    @Test
    void holdsNothingBackWhenTheLiftingIsHeardFirst() {
        lift(null);
        await().until(() -> count("lifted_hold where hold_id = '" + hold + "'") == 1);
        place("account", "fb-two");

        PublicationDue due = PARTY.approve("fb-two", "Levantada antes");
        due(due);

        awaitState(due.publicationId(), "published");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void coversTheAccountsOfARegionAndThoseThatJoinItUntilWhatFellDueIsDropped() {
        place("region", "caribbean", List.of("fb-two"));
        place("region", "caribbean", List.of("fb-one", "fb-two"));
        await().until(() -> count("hold where hold_id = '" + hold + "' and cardinality(accounts) = 2") == 1);
        PublicationDue held = PARTY.approve("fb-one", "Retenida en su región");
        due(held);
        awaitState(held.publicationId(), "held");

        lift("drop");

        awaitState(held.publicationId(), "cancelled");
        await().until(() -> count("hold where hold_id = '" + hold + "'") == 0);
        assertThat(PLATFORM.calls("Retenida en su región")).isZero();
        assertThat(saidOf(held.publicationId()))
                .containsExactly("publishing.publishing-held.v1", "publishing.publishing-cancelled.v1");
    }

    private void place(String scope, String target) {
        place(scope, target, null);
    }

    private void place(String scope, String target, @Nullable List<String> accounts) {
        hear(
                Topics.APPROVAL_HOLDS,
                hold.toString(),
                new HoldPlaced(hold, scope, target, "duelo nacional", "ana", Instant.now(), accounts));
    }

    private void lift(@Nullable String fellDue) {
        hear(Topics.APPROVAL_HOLDS, hold.toString(), new HoldLifted(hold, "terminado", "ana", Instant.now(), fellDue));
    }

    private Optional<HoldInForce> inForce() {
        return listeners.said(Topics.PUBLISHING_HOLDS).stream()
                .filter(said -> said.subject().equals(hold.toString()))
                .map(said -> JsonMapper.shared().readValue(said.data(), HoldInForce.class))
                .findFirst();
    }

    private List<String> saidOf(UUID publication) {
        await().untilAsserted(() -> assertThat(count("outbox")).isZero());
        return said().stream()
                .filter(said -> said.subject().equals(publication.toString()))
                .map(Listeners.Said::type)
                .toList();
    }
}
