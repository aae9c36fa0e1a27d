package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vocero.publishing.delivery.Publications.DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.State.Missed;
import org.vocero.publishing.delivery.State.Published;

/** After an outage the overdue are not poured out. */
class OverdueTest {

    private static final Duration LEAST = Duration.ofMinutes(20);
    private static final Duration OUTAGE = Duration.ofMinutes(30);

    private final World world = new World();
    private final Publication first = dueAt(DUE);
    private final Publication second = dueAt(DUE.plusSeconds(60));
    private final Publication third = dueAt(DUE.plusSeconds(120));

    private static Publication dueAt(Instant instant) {
        return Publications.of(UUID.randomUUID(), UUID.randomUUID(), 1, "x-one", "Debido a las " + instant, instant);
    }

    @BeforeEach
    void comeBackAfterAnOutage() {
        world.deliveries.distances().set("x-one", LEAST, 1);
        world.due(first, second, third);
        world.pass(OUTAGE);
    }

    @Test
    void goesOutInOrderWithTheAccountsDistance() {
        work(Duration.ofMinutes(50));

        assertThat(published(first, second, third))
                .containsExactly(
                        DUE.plus(OUTAGE),
                        DUE.plus(OUTAGE).plus(LEAST),
                        DUE.plus(OUTAGE).plus(LEAST).plus(LEAST));
    }

    @Test
    void isToldOnceOfEachThatWaits() {
        work(Duration.ofMinutes(50));

        assertThat(world.told)
                .filteredOn(change -> change.after().state() instanceof State.Deferred)
                .extracting(change -> change.after().publication())
                .containsExactly(second, third);
    }

    @Test
    void keepsNoPunctualOneWaitingAndKeepsItsDistanceFromThat() {
        Publication punctual = dueAt(DUE.plus(OUTAGE).plusSeconds(300));
        world.due(punctual);

        work(Duration.ofMinutes(30));

        assertThat(published(first, punctual, second))
                .containsExactly(
                        DUE.plus(OUTAGE), punctual.dueAt(), punctual.dueAt().plus(LEAST));
    }

    @Test
    void isMissedAtOnceWhereItsDistanceEndsTooLate() {
        world.deliveries.distances().set("x-one", Duration.ofHours(2), 2);

        work(Duration.ofMinutes(1));

        assertThat(published(first)).hasSize(1);
        assertThat(Stream.of(second, third).map(world::stateOf))
                .allSatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                Missed.class, it -> assertThat(it.reason()).isEqualTo("least-distance")));
    }

    @Test
    void holdsForWhatWasHeldWhenItsHoldIsLifted() {
        world.deliveries.holds().place(second.id(), any -> true);
        world.sweeping.sweep();
        world.deliveries.holds().lift(second.id());

        work(Duration.ofMinutes(25));

        assertThat(published(first, second))
                .containsExactly(DUE.plus(OUTAGE), DUE.plus(OUTAGE).plus(LEAST));
        assertThat(world.stateOf(third).kind()).isEqualTo(State.Kind.DEFERRED);
    }

    /** As the dispatcher does, each half minute. */
    private void work(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) <= 0; passed = passed.plusSeconds(30)) {
            world.sweeping.sweep();
            world.post();
            world.post();
            world.post();
            world.pass(Duration.ofSeconds(30));
        }
    }

    private List<Instant> published(Publication... publications) {
        return Stream.of(publications)
                .map(world::stateOf)
                .filter(Published.class::isInstance)
                .map(state -> ((Published) state).at())
                .toList();
    }
}
