package org.vocero.approval.campaign;

/** Whoever must be asked before anything is posted. */
public record Party(String key, String name) {}
