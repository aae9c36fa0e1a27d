package org.vocero.approval.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;

/**
 * A calendar that whoever has its address can read, until somebody revokes it.
 *
 * @param target the key of a campaign or an account
 * @param revoked {@code null} while it can be read
 */
public record Feed(
        UUID id,
        Scope scope,
        String target,
        Act offered,
        @Nullable Act revoked) {

    static Feed offer(Scope scope, String target, Act act) {
        return new Feed(UUID.randomUUID(), scope, target, act, null);
    }

    Feed revoke(Act act) {
        return new Feed(id, scope, target, offered, act);
    }

    String covers() {
        return scope.key() + " " + target + " (" + id + ")";
    }
}
