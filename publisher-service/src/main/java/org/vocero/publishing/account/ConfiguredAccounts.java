package org.vocero.publishing.account;

import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Accounts;

/** The accounts that the configuration names, by channel and key. */
public final class ConfiguredAccounts implements Accounts {

    private final Map<String, Map<String, Account>> byChannel;

    public ConfiguredAccounts(Map<String, Map<String, Account>> byChannel) {
        this.byChannel = Map.copyOf(byChannel);
    }

    @Override
    public Optional<Account> find(String channel, String account) {
        return Optional.ofNullable(byChannel.getOrDefault(channel, Map.of()).get(account));
    }
}
