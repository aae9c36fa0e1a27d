/** Holds approved publications until they are due and hands them to their channel's publisher; the row is the schedule. */
@NullMarked
package org.vocero.scheduling;

import org.jspecify.annotations.NullMarked;
