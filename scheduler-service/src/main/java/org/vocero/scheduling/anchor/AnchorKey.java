package org.vocero.scheduling.anchor;

/** Names an event of a campaign. */
public record AnchorKey(String campaign, String key) {}
