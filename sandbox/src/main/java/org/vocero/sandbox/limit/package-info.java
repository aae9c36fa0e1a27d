/** How often the platforms let themselves be called. */
@NullMarked
package org.vocero.sandbox.limit;

import org.jspecify.annotations.NullMarked;
