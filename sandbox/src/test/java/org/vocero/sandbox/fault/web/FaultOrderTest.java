package org.vocero.sandbox.fault.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.Fault;
import org.vocero.sandbox.fault.Faults;

class FaultOrderTest {

    @ParameterizedTest
    @CsvSource({
        "none, true, ANSWER, 0",
        "close-before, false, CLOSE, 0",
        "close-after, true, CLOSE, 0",
        "status-before:500, false, STATUS, 500",
        "status-after:503, true, STATUS, 503"
    })
    void readsAndWritesEveryEnd(String then, boolean takesEffect, Fault.Ending ending, int status) {
        FaultOrder order = new FaultOrder("x-ana", "post", 250L, then, 3);

        Fault fault = order.toFault();

        assertThat(fault.takesEffect()).isEqualTo(takesEffect);
        assertThat(fault.ending()).isEqualTo(ending);
        assertThat(fault.status()).isEqualTo(status);
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
        Faults faults = new Faults();
        faults.order(new FaultOrder("x-ana", null, null, "close-after", 2).toFault(), 2);

        assertThat(faults.next("x-eva", Call.POST)).isEmpty();
        assertThat(faults.next("x-ana", Call.READ)).isEmpty();
        assertThat(faults.next("x-ana", Call.POST)).isPresent();
        assertThat(faults.next("x-ana", Call.POST)).isPresent();
        assertThat(faults.next("x-ana", Call.POST)).isEmpty();
    }
}
