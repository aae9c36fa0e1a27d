package org.vocero.publishing.account.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.scheduling.AccountCheckDue;
import org.vocero.messaging.Inbox;
import org.vocero.publishing.account.CheckingAccounts;

/** Hears that an account is to be checked, because something is due on it in a day or an hour. */
@Component
final class AccountCheckListener {

    private final Inbox inbox;
    private final CheckingAccounts checking;

    AccountCheckListener(Inbox inbox, CheckingAccounts checking) {
        this.inbox = inbox;
        this.checking = checking;
    }

    @KafkaListener(
            id = "account-checks",
            idIsGroup = false,
            topics = Topics.SCHEDULING_CHECKS,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("account-checks", records, AccountCheckDue.class, due -> checking.ask(due.account()));
    }
}
