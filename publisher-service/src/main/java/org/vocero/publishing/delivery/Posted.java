package org.vocero.publishing.delivery;

/** A post that stands on its platform. */
public record Posted(String remoteId, String url) {}
