/** What the schedule measures: counts, lateness, and how many publications are in each state. */
@NullMarked
package org.vocero.scheduling.micrometer;

import org.jspecify.annotations.NullMarked;
