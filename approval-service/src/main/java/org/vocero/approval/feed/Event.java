package org.vocero.approval.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.tracking.State;

/**
 * A publication in a calendar.
 *
 * @param publication the same in all versions of its post
 * @param revision grows with everything that is heard of it
 * @param changed when the last of that was said
 * @param url where it stands, once it does
 */
public record Event(
        UUID publication,
        String title,
        String account,
        State state,
        Instant due,
        int revision,
        Instant changed,
        @Nullable String url) {}
