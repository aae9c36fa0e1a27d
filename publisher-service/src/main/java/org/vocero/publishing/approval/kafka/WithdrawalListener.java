package org.vocero.publishing.approval.kafka;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.messaging.Inbox;
import org.vocero.publishing.delivery.Withdrawing;

/** Hears that an approval no longer holds. */
@Component
final class WithdrawalListener {

    private final Inbox inbox;
    private final Withdrawing withdrawing;

    WithdrawalListener(Inbox inbox, Withdrawing withdrawing) {
        this.inbox = inbox;
        this.withdrawing = withdrawing;
    }

    @KafkaListener(
            id = "withdrawals",
            idIsGroup = false,
            topics = Topics.APPROVAL_POSTS,
            groupId = "${spring.application.name}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        inbox.receive("withdrawals", records, PostWithdrawn.class, this::apply);
    }

    private void apply(PostWithdrawn it) {
        withdrawing.withdraw(it.postId(), it.version(), it.reason());
    }
}
