package org.vocero.publishing.limit.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    /** Each once of whom these take tokens. */
    static List<Owner> all(Collection<Ask> asks) {
        return asks.stream()
                .flatMap(ask -> Stream.of(Scope.values()).map(scope -> of(scope, ask)))
                .distinct()
                .toList();
    }
}
