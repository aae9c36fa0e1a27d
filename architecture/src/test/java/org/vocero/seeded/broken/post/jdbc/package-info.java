/** Adapters that show themselves. */
@NullMarked
package org.vocero.seeded.broken.post.jdbc;

import org.jspecify.annotations.NullMarked;
