/** Who signed a request to X, and how many posts X still takes from them. */
@NullMarked
package org.vocero.sandbox.x;

import org.jspecify.annotations.NullMarked;
