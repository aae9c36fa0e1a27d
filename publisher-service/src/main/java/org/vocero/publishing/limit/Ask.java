package org.vocero.publishing.limit;

/** A post that is to be made, as far as limits care. */
public record Ask(String channel, String account, int pictures) {}
