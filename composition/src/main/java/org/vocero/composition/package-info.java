/** From what was approved to the exact text that a channel gets and to when it is due, and the statements that bind both. Pure: no clock, no I/O. */
@NullMarked
package org.vocero.composition;

import org.jspecify.annotations.NullMarked;
