package org.vocero.approval.connection.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Standings;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.AccountChanged;
import org.vocero.messaging.Inbox;

/** Hears how things stand with accounts, also of what nobody here asked for: checks before something is due. */
@Component
class AccountListener {

    private final Inbox inbox;
    private final Standings standings;

    AccountListener(Inbox inbox, Standings standings) {
        this.inbox = inbox;
        this.standings = standings;
    }

    @KafkaListener(
            id = "accounts",
            idIsGroup = false,
            topics = Topics.PUBLISHING_ACCOUNTS,
            groupId = "${spring.application.name}.accounts",
            batch = "true")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("accounts", records, AccountChanged.class, changed -> standings.note(standing(changed)));
    }

    private static Standing standing(AccountChanged event) {
        AccountChanged.Connection connection = event.connection();
        AccountChanged.Pause pause = event.pause();
        AccountChanged.Check check = event.check();
        return new Standing(
                event.account(),
                event.channel(),
                event.revision(),
                connection == null ? null : new Standing.Connection(connection.by(), connection.at()),
                pause == null ? null : new Standing.Pause(pause.by(), pause.reason(), pause.at()),
                check == null
                        ? null
                        : new Standing.Check(
                                check.result(),
                                check.reason(),
                                check.detail(),
                                check.handle(),
                                check.remaining(),
                                check.resetsAt(),
                                check.expiresAt(),
                                check.at()));
    }
}
