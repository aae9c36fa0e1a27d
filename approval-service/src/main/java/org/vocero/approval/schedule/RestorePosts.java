package org.vocero.approval.schedule;

import java.util.UUID;

/**
 * Approve again what lost its approval by a withdrawal of many.
 *
 * @param seen the mark of the list that the person saw; empty if they saw none
 * @param who the person's user name
 */
public record RestorePosts(String campaign, UUID cancellation, String seen, String who) {}
