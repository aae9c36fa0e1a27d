package org.vocero.approval.slot.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.slot.Timetable;
import org.vocero.contracts.approval.AccountDistanceSet;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.outbox.OutboxMessage;

class SaidTimetablesTest {

    private final List<OutgoingEvent> said = new ArrayList<>();

    @Test
    void saysADistanceInSecondsUnderItsAccount() {
        EventOutbox outbox = new EventOutbox() {

            @Override
            public void say(Collection<OutgoingEvent> events) {
                said.addAll(events);
            }

            @Override
            public OutboxMessage encode(String id, OutgoingEvent event) {
                throw new UnsupportedOperationException();
            }
        };

        new SaidTimetables(outbox)
                .distanceSet(new Timetable("x-oea", ZoneOffset.UTC, List.of(), Duration.ofMinutes(15), 3));

        assertThat(said)
                .containsExactly(
                        new OutgoingEvent("approval.accounts.v1", "x-oea", new AccountDistanceSet("x-oea", 900, 3)));
    }
}
