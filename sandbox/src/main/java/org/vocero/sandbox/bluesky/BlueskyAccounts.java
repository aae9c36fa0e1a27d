package org.vocero.sandbox.bluesky;

import java.util.List;
import java.util.Optional;

/** The accounts of this sandbox's one data server. */
public record BlueskyAccounts(List<BlueskyAccount> all) {

    public BlueskyAccounts {
        all = List.copyOf(all);
    }

    /** By handle or DID. */
    public Optional<BlueskyAccount> byName(String name) {
        return all.stream()
                .filter(account ->
                        account.handle().equalsIgnoreCase(name) || account.did().equals(name))
                .findFirst();
    }
}
