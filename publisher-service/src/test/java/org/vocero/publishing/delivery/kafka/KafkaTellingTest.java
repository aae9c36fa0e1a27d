package org.vocero.publishing.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vocero.contracts.Topics;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;
import org.vocero.publishing.delivery.DocumentedTransitions;
import org.vocero.publishing.delivery.DocumentedTransitions.Told;
import org.vocero.publishing.delivery.Publications;

class KafkaTellingTest {

    private final Said said = new Said();
    private final KafkaTelling telling = new KafkaTelling(said, Clock.fixed(Publications.DUE, ZoneOffset.UTC));

    static List<Told> documented() {
        return DocumentedTransitions.all();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void saysOfEachTransitionWhatTheTableNames(Told told) {
        telling.changed(List.of(told.change()));

        assertThat(said.events)
                .extracting(outgoing -> outgoing.event().getClass().getSimpleName())
                .containsExactlyElementsOf(told.said().isEmpty() ? List.of() : List.of(told.said()));
        assertThat(said.events).allSatisfy(outgoing -> {
            assertThat(outgoing.topic()).isEqualTo(Topics.PUBLISHING_DELIVERIES);
            assertThat(outgoing.key())
                    .isEqualTo(told.change().after().publication().id().toString());
        });
    }

    private static final class Said implements EventOutbox {

        private final List<OutgoingEvent> events = new ArrayList<>();

        @Override
        public void say(Collection<OutgoingEvent> outgoing) {
            events.addAll(outgoing);
        }

        @Override
        public OutboxMessage encode(String id, OutgoingEvent event) {
            throw new UnsupportedOperationException("nothing is encoded here");
        }
    }
}
