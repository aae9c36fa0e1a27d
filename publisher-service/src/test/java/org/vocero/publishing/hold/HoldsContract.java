package org.vocero.publishing.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.delivery.FellDue;
import org.vocero.publishing.delivery.Lifting;

/** What {@link Holds} promises, whatever keeps them, in the words of the use case. */
public abstract class HoldsContract {

    protected static final Instant NOW = Instant.parse("2026-12-18T14:00:00.125Z");

    private final List<InForce> said = new ArrayList<>();
    private final UUID id = UUID.randomUUID();

    protected abstract Holds holds();

    private HoldingBack holdingBack() {
        return new HoldingBack(holds(), said::add);
    }

    @Test
    void saysOnceThatAHoldIsInForce() {
        HoldingBack holdingBack = holdingBack();

        holdingBack.place(hold(Scope.ACCOUNT, "x-one"));
        holdingBack.place(hold(Scope.ACCOUNT, "x-one"));

        assertThat(said).containsExactly(new InForce(id, NOW, List.of(), 0));
    }

    @Test
    void neverPlacesWhatWasLiftedBefore() {
        HoldingBack holdingBack = holdingBack();
        holdingBack.lift(lifting(NOW));

        holdingBack.place(hold(Scope.EVERYTHING, null));

        assertThat(said).isEmpty();
    }

    @Test
    void staysLiftedWhenItsPlacingComesAgain() {
        HoldingBack holdingBack = holdingBack();
        holdingBack.place(hold(Scope.EVERYTHING, null));
        holdingBack.lift(lifting(NOW));
        holdingBack.lift(lifting(NOW.plusSeconds(1)));

        holdingBack.place(hold(Scope.EVERYTHING, null));

        assertThat(said).hasSize(1);
        assertThat(stands(id)).isFalse();
    }

    protected abstract boolean stands(UUID hold);

    private Lifting lifting(Instant at) {
        return new Lifting(id, FellDue.POST, "terminado", "ana", at);
    }

    private Hold hold(Scope scope, @Nullable String target) {
        return new Hold(id, scope, target, Set.of(), "duelo nacional", "ana", NOW.minusSeconds(1));
    }
}
