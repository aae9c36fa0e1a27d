package org.vocero.scheduling.publication;

/** Where a publication belongs and goes. */
public record Place(String campaign, String account, String channel, String language) {}
