package org.vocero.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.publishing.delivery.DocumentedRows.Row;
import org.vocero.publishing.delivery.DocumentedTransitions.Made;
import org.vocero.publishing.delivery.State.Deferred;
import org.vocero.publishing.delivery.State.Partial;
import org.vocero.publishing.delivery.State.Uncertain;

/** What the service's page says of states is what they do. */
class DocumentedTransitionsTest {

    static Stream<Made> made() {
        return DocumentedTransitions.made();
    }

    @Test
    void everyRowIsTriedAndNothingIsTriedThatIsInNone() {
        assertThat(DocumentedRows.all())
                .extracting(Row::event)
                .containsExactlyInAnyOrderElementsOf(DocumentedTransitions.SCENARIOS.keySet());
    }

    @ParameterizedTest
    @MethodSource("made")
    void leadsWhereItsRowSays(Made made) {
        State from = made.change().before().state();
        State to = made.change().after().state();

        assertThat(described(from)).startsWith(made.from());
        assertThat(made.next()).startsWith(to.kind().label());
        if (made.next().contains("until now")) {
            assertThat(((Deferred) to).until())
                    .isEqualTo(made.walk().world.clock.instant());
        }
        if (to instanceof Partial it) {
            assertThat(made.next().contains("decided")).isEqualTo(it.decided());
        }
        if (to instanceof Uncertain it) {
            assertThat(made.next().contains("needs a person")).isEqualTo(it.needsPerson());
        }
    }

    private static String described(State state) {
        return state instanceof Uncertain it && it.needsPerson()
                ? "uncertain, needs a person"
                : state.kind().label();
    }

    @ParameterizedTest
    @MethodSource("made")
    void isCounted(Made made) {
        assertThat(made.walk().world.counted).contains(made.change());
    }

    @Test
    void whatBeginsToWaitIsCountedOnce() {
        World world = new World();
        Publication publication = Publications.on("x-one");

        world.due(publication);
        world.due(publication);

        assertThat(world.admitted).containsExactly(publication);
    }
}
