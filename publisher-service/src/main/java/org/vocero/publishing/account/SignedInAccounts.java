package org.vocero.publishing.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vocero.publishing.account.ConnectedAccounts.Version;
import org.vocero.publishing.account.Platforms.Ready;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Accounts;

/**
 * The connected accounts, signed in and kept ready: claims must not decrypt. Another instance's changes are seen at the next
 * {@link #refresh}.
 */
public final class SignedInAccounts implements Accounts {

    private static final System.Logger LOG = System.getLogger(SignedInAccounts.class.getName());

    private final ConnectedAccounts connected;
    private final Platforms platforms;
    private final Map<String, SignedIn> byKey = new ConcurrentHashMap<>();

    public SignedInAccounts(ConnectedAccounts connected, Platforms platforms) {
        this.connected = connected;
        this.platforms = platforms;
    }

    @Override
    public Optional<Account> find(String channel, String account) {
        return Optional.ofNullable(byKey.get(account))
                .filter(it -> it.version().channel().equals(channel))
                .flatMap(SignedIn::account);
    }

    /** Signs in on what was connected, and out of what was disconnected, since the last time. */
    public synchronized void refresh() {
        Map<String, Version> now = connected.versions();
        byKey.keySet().retainAll(now.keySet());
        now.forEach((account, version) -> {
            SignedIn before = byKey.get(account);
            if (before == null || !before.version().equals(version)) {
                byKey.put(account, new SignedIn(version, signIn(account, version.channel())));
            }
        });
    }

    private Optional<Account> signIn(String account, String channel) {
        if (platforms.find(channel).isEmpty()) {
            return Optional.empty();
        }
        try {
            return connected
                    .credentials(account)
                    .flatMap(credentials -> platforms
                            .signIn(channel, account, credentials)
                            .match(ready -> Optional.of(ready).map(Ready::account), unfit -> {
                                LOG.log(
                                        System.Logger.Level.ERROR,
                                        "the credentials of {0} are not whole: {1}",
                                        account,
                                        unfit);
                                return Optional.empty();
                            }));
        } catch (Sealing.Unreadable e) {
            LOG.log(System.Logger.Level.ERROR, "{0}; connect it again", e.getMessage());
            return Optional.empty();
        }
    }

    private record SignedIn(Version version, Optional<Account> account) {}
}
