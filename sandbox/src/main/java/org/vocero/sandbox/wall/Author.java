package org.vocero.sandbox.wall;

import java.time.ZoneId;

/**
 * Who posts, as the platform shows them.
 *
 * @param account the account's key in Vocero
 * @param handle without a leading {@code @}
 * @param name what a reader sees above the handle
 * @param language BCP 47, of what this account posts
 * @param zone in which its posts are timed on the wall
 */
public record Author(String account, Channel channel, String handle, String name, String language, ZoneId zone) {}
