package org.vocero.approval.feed;

/**
 * Make an address that a calendar program can read.
 *
 * @param scope {@code campaign} or {@code account}
 * @param who the person's user name
 */
public record OfferFeed(String scope, String target, String who) {}
