package org.vocero.contracts.approval;

/**
 * One holding of a campaign's event: a session is held once, an observance again and again.
 *
 * @param anchor key of the event
 * @param number counts from 1
 */
public record Occurrence(String anchor, int number) {}
