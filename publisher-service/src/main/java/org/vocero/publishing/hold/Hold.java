package org.vocero.publishing.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds back.
 *
 * @param target {@code null} exactly for everything
 */
public record Hold(UUID id, Scope scope, @Nullable String target, String reason, String placedBy, Instant placedAt) {

    public Hold {
        if ((scope == Scope.EVERYTHING) != (target == null)) {
            throw new IllegalArgumentException("a hold on " + scope.label() + " with target " + target);
        }
    }
}
