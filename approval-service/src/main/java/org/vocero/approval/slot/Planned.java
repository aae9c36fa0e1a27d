package org.vocero.approval.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.vocero.approval.post.PostId;

/**
 * A publication as it is planned, be its version a draft or approved.
 *
 * @param key of its post, within its campaign
 * @param zone that its local time is in
 */
public record Planned(
        UUID publication,
        PostId post,
        String campaign,
        String key,
        String title,
        String account,
        ZoneId zone,
        Instant dueAt) {}
