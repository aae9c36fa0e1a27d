/** A package whose name says nothing. */
@NullMarked
package org.vocero.seeded.broken.util;

import org.jspecify.annotations.NullMarked;
