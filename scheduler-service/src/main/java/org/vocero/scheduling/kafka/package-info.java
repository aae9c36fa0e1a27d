/** The events that the schedule hears and says. */
@NullMarked
package org.vocero.scheduling.kafka;

import org.jspecify.annotations.NullMarked;
