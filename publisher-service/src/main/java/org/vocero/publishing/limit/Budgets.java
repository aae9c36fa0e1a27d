package org.vocero.publishing.limit;

import java.util.Map;

/** The budgets of all channels. */
public record Budgets(Map<String, OfChannel> byChannel) {

    public Budgets {
        byChannel = Map.copyOf(byChannel);
    }

    public Budget of(String channel, Scope scope) {
        OfChannel budgets = byChannel.getOrDefault(channel, OfChannel.UNKNOWN);
        return scope == Scope.ACCOUNT ? budgets.account() : budgets.app();
    }

    /**
     * A channel's.
     *
     * @param account of each account by itself
     * @param app of all its accounts together: of the app that they share, or of this machine's address
     */
    public record OfChannel(Budget account, Budget app) {

        /** Nothing is known before the platform tells. */
        public static final OfChannel UNKNOWN = new OfChannel(Budget.UNKNOWN, Budget.UNKNOWN);
    }
}
