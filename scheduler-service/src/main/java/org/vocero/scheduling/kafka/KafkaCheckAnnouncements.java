package org.vocero.scheduling.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.AccountCheckDue;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.scheduling.check.AccountChecks.Check;
import org.vocero.scheduling.check.CheckAnnouncements;

/** Asks through the outbox. */
@Component
class KafkaCheckAnnouncements implements CheckAnnouncements {

    private final EventOutbox outbox;

    KafkaCheckAnnouncements(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void ask(List<Check> checks) {
        if (!checks.isEmpty()) {
            outbox.say(checks.stream().map(KafkaCheckAnnouncements::outgoing).toList());
        }
    }

    private static OutgoingEvent outgoing(Check check) {
        AccountCheckDue due = new AccountCheckDue(check.account(), check.channel(), check.dueAt(), check.ahead());
        return new OutgoingEvent(Topics.SCHEDULING_CHECKS, due.subject(), due);
    }
}
