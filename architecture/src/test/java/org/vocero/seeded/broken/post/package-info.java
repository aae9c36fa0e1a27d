/** A core that knows what it must not. */
@NullMarked
package org.vocero.seeded.broken.post;

import org.jspecify.annotations.NullMarked;
