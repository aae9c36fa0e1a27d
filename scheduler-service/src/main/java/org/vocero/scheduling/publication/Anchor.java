package org.vocero.scheduling.publication;

/**
 * An event of a campaign that publications follow: a session, or one holding of an observance. What follows this year's has nothing to
 * do with next year's date.
 *
 * @param occurrence which holding of the event, from 1
 */
public record Anchor(String campaign, String key, int occurrence) {}
