package org.vocero.approval.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vocero.approval.audit.Act;
import org.vocero.approval.hold.Hold.InForce;
import org.vocero.approval.hold.Hold.Lifting;
import org.vocero.approval.hold.Hold.OnTheWire;

/** What every store of holds does. */
public abstract class HoldsContract {

    private static final Instant NOW = Instant.parse("2026-12-18T14:00:00Z");
    private static final OnTheWire CALL =
            new OnTheWire(UUID.randomUUID(), 2, "migrantes-cuentan", "x-one", "x", "sending", NOW);

    protected abstract Holds holds();

    @Test
    void givesBackWhatStands() {
        Hold first = hold(Scope.EVERYTHING, null, NOW);
        Hold second = hold(Scope.LANGUAGE, "pt", NOW.plusSeconds(1));

        holds().add(second);
        holds().add(first);

        assertThat(holds().standing()).containsSubsequence(first, second);
        assertThat(holds().find(first.id())).contains(first);
        assertThat(holds().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void liftedHoldsStandNoMore() {
        Hold hold = hold(Scope.ACCOUNT, "x-one", NOW);
        holds().add(hold);
        Hold lifted = hold.lift(new Lifting(new Act("john", NOW.plusSeconds(9)), "terminado", FellDue.DROP));

        holds().lift(lifted);

        assertThat(holds().standing()).doesNotContain(hold, lifted);
        assertThat(holds().lifted(1_000)).contains(lifted);
    }

    @Test
    void isInForceOnce() {
        Hold hold = hold(Scope.CHANNEL, "x", NOW);
        holds().add(hold);

        holds().acknowledge(hold.id(), new InForce(NOW.plusSeconds(1), 1), List.of(CALL));
        holds().acknowledge(hold.id(), new InForce(NOW.plusSeconds(2), 0), List.of());
        holds().acknowledge(UUID.randomUUID(), new InForce(NOW, 1), List.of(CALL));

        assertThat(holds().find(hold.id())).map(Hold::inForce).contains(new InForce(NOW.plusSeconds(1), 1));
        assertThat(holds().onTheWire(hold.id())).containsExactly(CALL);
    }

    private static Hold hold(Scope scope, @Nullable String target, Instant at) {
        return new Hold(UUID.randomUUID(), scope, target, "duelo nacional", new Act("ana", at), null, null);
    }
}
