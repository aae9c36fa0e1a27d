/** What the whole system does, told over real processes that are killed and restarted. */
@NullMarked
package org.vocero.journeys;

import org.jspecify.annotations.NullMarked;
