/** The dates of the campaigns' events, in the order in which they were decided. */
@NullMarked
package org.vocero.scheduling.anchor;

import org.jspecify.annotations.NullMarked;
