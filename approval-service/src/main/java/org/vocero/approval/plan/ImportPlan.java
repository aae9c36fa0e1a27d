package org.vocero.approval.plan;

/**
 * Bring a campaign's posts to what this media plan says.
 *
 * @param who the person's user name
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, on their way to the parser
public record ImportPlan(String campaign, byte[] file, Mode mode, String who) {}
