/** A core. */
@NullMarked
package org.vocero.seeded.clean.post;

import org.jspecify.annotations.NullMarked;
