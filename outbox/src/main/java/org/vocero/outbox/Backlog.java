package org.vocero.outbox;

import java.time.Duration;

/**
 * What waits in the table, of all shards.
 *
 * @param pending counted up to 100,000
 * @param age of the oldest message; zero when none waits
 */
record Backlog(long pending, Duration age) {}
