package org.vocero.approval.campaign;

import java.time.ZoneId;

/**
 * A place on a channel where campaigns are posted.
 *
 * @param language of everything it posts, ISO 639-1
 * @param zone its readers' wall clock
 * @param handle its name on the channel
 */
public record Account(String key, String channel, String language, ZoneId zone, String handle) {}
