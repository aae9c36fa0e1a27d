/**
 * Quartz as the clock. One scheduler in memory ticks on every instance; one in the database, clustered, runs what must run once.
 */
@NullMarked
package org.vocero.scheduling.quartz;

import org.jspecify.annotations.NullMarked;
