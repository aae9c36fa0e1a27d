package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.State.Kind;

class DispatchingTest {

    private final World world = new World();
    private final Dispatching dispatching = new Dispatching(
            world.sweeping,
            world.claiming,
            world.posting,
            world.reconciling,
            Runnable::run,
            new WakeUp(world.clock),
            world.clock,
            4);

    @Test
    void sweepsAtOnceWhenTheClockWasSetBack() {
        Publication publication = Publications.on("x-one");
        dispatching.round();
        world.pass(Duration.ofHours(-1));
        world.due(publication);
        world.deliveries.holds().place(UUID.randomUUID(), any -> true);

        dispatching.round();

        assertThat(world.stateOf(publication).kind()).isEqualTo(Kind.HELD);
    }

    @Test
    void doesNotSweepAgainAfterEachCall() {
        Publication publication = Publications.on("x-one");
        dispatching.round();
        world.due(publication);
        world.deliveries.holds().place(UUID.randomUUID(), any -> true);

        dispatching.round();

        assertThat(world.stateOf(publication).kind()).isEqualTo(Kind.WAITING);
    }
}
