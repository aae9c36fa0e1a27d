package org.vocero.approval.campaign;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place on a channel where campaigns are posted.
 *
 * @param language of everything it posts, ISO 639-1
 * @param zone its readers' wall clock
 * @param handle its name on the channel
 * @param region where its readers are, in its campaigns' own word; {@code null} where it speaks to all of them
 */
public record Account(
        String key,
        String channel,
        String language,
        ZoneId zone,
        String handle,
        @Nullable String region) {}
