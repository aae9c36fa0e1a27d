package org.vocero.publishing.delivery.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.delivery.DocumentedTransitions;
import org.vocero.publishing.delivery.DocumentedTransitions.Told;
import org.vocero.publishing.delivery.Publications;

class MicrometerMeterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMeter meter = new MicrometerMeter(registry);

    static List<Told> documented() {
        return DocumentedTransitions.all();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void countsEachTransition(Told told) {
        meter.changed(List.of(told.change()));

        assertThat(registry.find("vocero.transitions").counters())
                .singleElement()
                .satisfies(counter -> assertThat(counter.count()).isEqualTo(1))
                .extracting(counter -> counter.getId().getTag("from") + " to "
                        + counter.getId().getTag("to"))
                .isEqualTo(told.change().before().state().kind().label() + " to "
                        + told.change().after().state().kind().label());
    }

    @Test
    void countsWhatBeginsToWait() {
        meter.admitted(List.of(Publications.on("x-one"), Publications.on("fb-one")));

        assertThat(registry.get("vocero.transitions")
                        .tag("from", "none")
                        .tag("to", "waiting")
                        .counters())
                .extracting(Counter::count)
                .containsExactly(1.0, 1.0);
    }
}
