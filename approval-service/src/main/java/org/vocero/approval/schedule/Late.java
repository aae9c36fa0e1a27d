package org.vocero.approval.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication that was missed, by the scheduler or by the publisher, and waits for a person.
 *
 * @param post key of its post
 * @param revision of the schedule that it missed
 * @param detail why, in the words of the service that says so; {@code null} where it only was too late
 * @param zone that its local time is in
 */
public record Late(
        UUID publication,
        String post,
        String title,
        String account,
        String channel,
        int version,
        long revision,
        @Nullable Instant dueAt,
        @Nullable String detail,
        ZoneId zone) {}
