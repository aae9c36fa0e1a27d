package org.vocero.scheduling.publication;

/** An event of a campaign that publications follow: a session, an observance. */
public record Anchor(String campaign, String key) {}
