package org.vocero.approval.schedule;

/**
 * Withdraw the approval of many posts.
 *
 * @param seen the mark of the list that the person saw; empty if they saw none
 * @param who the person's user name
 */
public record CancelPosts(String campaign, Selection selection, String reason, String seen, String who) {}
