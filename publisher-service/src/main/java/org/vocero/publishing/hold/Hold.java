package org.vocero.publishing.hold;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds back.
 *
 * @param target {@code null} exactly for everything
 * @param accounts those of a region; empty for every other scope
 */
public record Hold(
        UUID id,
        Scope scope,
        @Nullable String target,
        Set<String> accounts,
        String reason,
        String placedBy,
        Instant placedAt) {

    public Hold {
        accounts = Set.copyOf(accounts);
        if ((scope == Scope.EVERYTHING) != (target == null)) {
            throw new IllegalArgumentException("a hold on " + scope.label() + " with target " + target);
        }
        if ((scope == Scope.REGION) == accounts.isEmpty()) {
            throw new IllegalArgumentException("a hold on " + scope.label() + " with accounts " + accounts);
        }
    }
}
