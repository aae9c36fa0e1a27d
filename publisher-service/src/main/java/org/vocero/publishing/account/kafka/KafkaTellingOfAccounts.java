package org.vocero.publishing.account.kafka;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vocero.contracts.Topics;
import org.vocero.contracts.publishing.AccountChanged;
import org.vocero.messaging.EventOutbox;
import org.vocero.messaging.OutgoingEvent;
import org.vocero.publishing.account.News;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.Standing.Checked;
import org.vocero.publishing.account.Standing.Connection;
import org.vocero.publishing.account.Standing.Pause;
import org.vocero.publishing.account.TellingOfAccounts;

/** Says through the outbox what became of accounts. */
@Component
final class KafkaTellingOfAccounts implements TellingOfAccounts {

    private final EventOutbox outbox;

    KafkaTellingOfAccounts(EventOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(News news, Standing standing) {
        AccountChanged event = new AccountChanged(
                standing.account(),
                standing.channel(),
                standing.revision(),
                news.name().toLowerCase(Locale.ROOT),
                connection(standing.connection()),
                pause(standing.pause()),
                check(standing.checked()));
        outbox.say(List.of(new OutgoingEvent(Topics.PUBLISHING_ACCOUNTS, event.subject(), event)));
    }

    private static AccountChanged.@Nullable Connection connection(@Nullable Connection it) {
        return it == null ? null : new AccountChanged.Connection(it.by(), it.at());
    }

    private static AccountChanged.@Nullable Pause pause(@Nullable Pause it) {
        return it == null ? null : new AccountChanged.Pause(it.by(), it.reason(), it.at());
    }

    private static AccountChanged.@Nullable Check check(@Nullable Checked it) {
        return it == null
                ? null
                : it.check()
                        .match(
                                fine -> new AccountChanged.Check(
                                        "fine",
                                        null,
                                        null,
                                        fine.handle(),
                                        fine.remaining(),
                                        fine.resetsAt(),
                                        fine.expiresAt(),
                                        it.at()),
                                person -> new AccountChanged.Check(
                                        "needs-person",
                                        person.reason(),
                                        person.detail(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        it.at()),
                                unanswered -> new AccountChanged.Check(
                                        "unanswered", null, unanswered.detail(), null, null, null, null, it.at()));
    }
}
