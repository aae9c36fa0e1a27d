/** From approved content to the exact text that a channel gets, and the digest that an approval binds. Pure: no clock, no I/O. */
@NullMarked
package org.vocero.composition;

import org.jspecify.annotations.NullMarked;
