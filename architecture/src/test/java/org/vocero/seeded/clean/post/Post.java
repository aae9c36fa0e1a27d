package org.vocero.seeded.clean.post;

import java.time.Clock;
import java.time.Instant;
import org.vocero.seeded.clean.account.Account;

public record Post(Account account, Instant createdAt) {

    public static Post create(Account account, Clock clock) {
        return new Post(account, Instant.now(clock));
    }
}
