package org.vocero.approval.doubt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say what became of a call that ended without an answer.
 *
 * @param token of the doubt as the person saw it
 * @param decision key of a {@link Decision}
 * @param url where it was posted; blank or {@code null} otherwise
 * @param who the person's user name
 */
public record SettleDoubt(
        UUID publication,
        long token,
        String decision,
        @Nullable String url,
        String reason,
        String who) {}
