package org.vocero.approval.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The campaigns. */
public interface Campaigns {

    Optional<Campaign> find(String key);

    /**
     * The campaign, which until the end of the transaction nobody else can {@code lock}, whether it exists yet or not: files and
     * plans of one campaign are imported one after the other.
     */
    Optional<Campaign> lock(String key);

    /** All of them, by key. */
    List<Campaign> all();

    /** The accounts, by key, that any campaign but this one posts on. */
    Map<String, Account> accountsElsewhere(String key);

    /** The keys of the accounts that a draft or an approved version of the campaign is for. */
    Set<String> accountsInUse(String key);

    /** The keys of the anchors whose next occurrence an approved version follows. */
    Set<String> anchorsInUse(String key);

    /** Keeps the campaign as it is now, its accounts included; needs the lock. */
    void save(Campaign campaign, String who, Instant at);
}
