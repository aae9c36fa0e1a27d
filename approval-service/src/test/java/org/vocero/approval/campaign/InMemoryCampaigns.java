package org.vocero.approval.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

public final class InMemoryCampaigns implements Campaigns {

    private final Map<String, Campaign> campaigns = new TreeMap<>();
    private final Set<String> inUse = new HashSet<>();
    private final Set<String> followed = new HashSet<>();

    /** As if a draft were for this account. */
    public void use(String account) {
        inUse.add(account);
    }

    @Override
    public Optional<Campaign> find(String key) {
        return Optional.ofNullable(campaigns.get(key));
    }

    @Override
    public Optional<Campaign> lock(String key) {
        return find(key);
    }

    @Override
    public List<Campaign> all() {
        return List.copyOf(campaigns.values());
    }

    @Override
    public Map<String, Account> accountsElsewhere(String key) {
        Map<String, Account> accounts = new HashMap<>();
        campaigns.values().stream()
                .filter(campaign -> !campaign.key().equals(key))
                .flatMap(campaign -> campaign.accounts().stream())
                .forEach(account -> accounts.put(account.key(), account));
        return accounts;
    }

    @Override
    public Set<String> accountsInUse(String key) {
        return inUse;
    }

    /** As if an approved version followed this anchor. */
    public void follow(String anchor) {
        followed.add(anchor);
    }

    @Override
    public Set<String> anchorsInUse(String key) {
        return followed;
    }

    @Override
    public void save(Campaign campaign, String who, Instant at) {
        campaigns.put(campaign.key(), campaign);
    }
}
