package org.vocero.approval.doubt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;

/**
 * What a person said became of a call.
 *
 * @param token tells for which call it was said
 * @param url of the post; {@code null} exactly where it was not posted
 */
public record Settlement(
        UUID publication,
        int version,
        long token,
        Decision decision,
        @Nullable String url,
        String reason,
        Act act) {}
