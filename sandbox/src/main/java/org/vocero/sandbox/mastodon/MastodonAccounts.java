package org.vocero.sandbox.mastodon;

import java.util.List;
import java.util.Optional;

/** The accounts of this sandbox's one server. */
public record MastodonAccounts(List<MastodonAccount> all) {

    public MastodonAccounts {
        all = List.copyOf(all);
    }

    public Optional<MastodonAccount> byToken(String token) {
        return all.stream()
                .filter(account -> account.accessToken().equals(token))
                .findFirst();
    }

    public Optional<MastodonAccount> byId(String id) {
        return all.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** As a mention names it, whatever the case. */
    public Optional<MastodonAccount> byHandle(String handle) {
        return all.stream()
                .filter(account -> account.handle().equalsIgnoreCase(handle))
                .findFirst();
    }
}
