package org.vocero.approval.feed;

/**
 * A new feed.
 *
 * @param token told this once; nobody can read it again
 */
public record OfferedFeed(Feed feed, Token token) {}
