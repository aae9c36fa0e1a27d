package org.vocero.approval.schedule;

/**
 * Move posts.
 *
 * @param seen the mark of the list that the person saw; empty if they saw none
 * @param who the person's user name
 */
public record MovePosts(String campaign, Selection selection, Wish wish, String seen, String who) {}
