package org.vocero.publishing.limit;

import java.time.Instant;

/**
 * There are not tokens enough.
 *
 * @param until when there will be, unless others take them
 * @param detail for a person
 */
public record Shortage(Scope scope, Instant until, String detail) {}
