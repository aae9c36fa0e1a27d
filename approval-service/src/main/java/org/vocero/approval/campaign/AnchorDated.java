package org.vocero.approval.campaign;

/** An anchor got a date, another date, or lost it. */
public record AnchorDated(String campaign, Anchor anchor) {}
