/** Our release beside one trigger, task or job per publication in Quartz, db-scheduler and JobRunr. */
@NullMarked
package org.vocero.benchmarks.scheduling;

import org.jspecify.annotations.NullMarked;
