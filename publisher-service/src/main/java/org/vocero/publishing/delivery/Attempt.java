package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One call to a platform, recorded before it is made.
 *
 * @param number from 1 per delivery
 * @param fingerprint digest of what the call sends
 */
public record Attempt(UUID id, int number, Instant startedAt, String fingerprint) {}
