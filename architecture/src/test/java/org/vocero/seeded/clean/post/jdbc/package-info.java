/** An adapter below its feature. */
@NullMarked
package org.vocero.seeded.clean.post.jdbc;

import org.jspecify.annotations.NullMarked;
