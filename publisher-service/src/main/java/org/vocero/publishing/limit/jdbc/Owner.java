package org.vocero.publishing.limit.jdbc;

import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Scope;

/**
 * Whose buckets they are.
 *
 * @param name of its rows
 */
record Owner(Scope scope, String channel, String name) {

    static Owner of(Scope scope, String channel, String account) {
        return new Owner(scope, channel, scope == Scope.APP ? channel : channel + "/" + account);
    }

    static Owner of(Scope scope, Ask ask) {
        return of(scope, ask.channel(), ask.account());
    }
}
