package org.vocero.sandbox.fault.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

class FaultOrderTest {

    private static final Set<Fault.Kind> ALL = EnumSet.allOf(Fault.Kind.class);

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({
        "none, true, ANSWER, 0",
        "close-before, false, CLOSE, 0",
        "close-after, true, CLOSE, 0",
        "status-before:500, false, STATUS, 500",
        "status-after:503, true, STATUS, 503",
        "trickle:700, true, TRICKLE, 700",
        "rate-limit:30, false, RATE_LIMIT, 30",
        "duplicate, false, DUPLICATE, 0",
        "expired-token, false, EXPIRED_TOKEN, 0",
        "no-credit, false, NO_CREDIT, 0"
    })
    void readsAndWritesEveryEnd(String then, boolean takesEffect, Fault.Kind kind, int number) {
        FaultOrder order = new FaultOrder("x-ana", "post", 250L, then, 3);

        Fault fault = order.toFault();

        assertThat(fault.ending()).isEqualTo(new Fault.Ending(kind, takesEffect, number));
        assertThat(FaultOrder.of(new Faults.Ordered(fault, 3))).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "close", "close-after:500", "status-before", "status-after:99", "explode"})
    void refusesUnknownEnd(String then) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultOrder(null, null, null, then, null).toFault())
                .withMessageStartingWith("then: ");
    }

    @Test
    void happensAsOftenAsOrderedAndOnlyToItsAccount() {
        faults.order(new FaultOrder("x-ana", null, null, "close-after", 2).toFault(), 2);

        assertThat(faults.next("x-eva", Call.POST, ALL)).isEmpty();
        assertThat(faults.next("x-ana", Call.READ, ALL)).isEmpty();
        assertThat(faults.next("x-ana", Call.POST, ALL)).isPresent();
        assertThat(faults.next("x-ana", Call.POST, ALL)).isPresent();
        assertThat(faults.next("x-ana", Call.POST, ALL)).isEmpty();
    }

    @Test
    void keepsATokenExpiredUntilItIsCleared() {
        faults.order(new FaultOrder("x-ana", null, null, "expired-token", null).toFault(), 1);

        assertThat(faults.next("x-ana", Call.READ, ALL)).isPresent();
        assertThat(faults.next("x-ana", Call.POST, ALL)).isPresent();
        faults.clear("x-ana");
        assertThat(faults.next("x-ana", Call.POST, ALL)).isEmpty();
    }

    @Test
    void keepsAFaultThatAPlatformDoesNotKnowForAnother() {
        faults.order(new FaultOrder(null, null, null, "no-credit", null).toFault(), 1);

        assertThat(faults.next("fb-ana", Call.POST, EnumSet.complementOf(EnumSet.of(Fault.Kind.NO_CREDIT))))
                .isEmpty();
        assertThat(faults.next("x-ana", Call.POST, ALL)).isPresent();
    }
}
