package org.vocero.approval.feed;

import java.util.UUID;

/**
 * Let nobody read a feed any more.
 *
 * @param who the person's user name
 */
public record RevokeFeed(UUID feed, String who) {}
