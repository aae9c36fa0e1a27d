package org.vocero.publishing.channel;

import java.util.Map;
import java.util.stream.Collectors;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Connection.Connected;
import org.vocero.publishing.delivery.Account;

/** Accounts for tests. */
public final class Connecting {

    private Connecting() {}

    public static Account on(Channel channel, Map<String, String> credentials) {
        return connect(channel, credentials).match(Connected::account, unfit -> {
            throw new AssertionError(unfit.problem());
        });
    }

    public static Connection connect(Channel channel, Map<String, String> credentials) {
        return channel.connect(
                "an-account",
                Credentials.of(credentials.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> Secret.of(field.getValue())))));
    }
}
