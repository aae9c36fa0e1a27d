/** What scheduler-service says. */
@NullMarked
package org.vocero.contracts.scheduling;

import org.jspecify.annotations.NullMarked;
