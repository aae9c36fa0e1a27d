package org.vocero.contracts.scheduling;

import java.time.Duration;
import java.time.Instant;
import org.vocero.contracts.Event;

/**
 * Something is due on an account soon: its credentials and permissions are to be checked while there is time to mend them.
 *
 * @param dueAt when the account's next publication is due
 * @param ahead how long before that the check is made: a day, or an hour
 */
public record AccountCheckDue(String account, String channel, Instant dueAt, Duration ahead) implements Event {

    @Override
    public String subject() {
        return account;
    }
}
