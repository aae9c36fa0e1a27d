/** Holds in PostgreSQL. */
@NullMarked
package org.vocero.publishing.hold.jdbc;

import org.jspecify.annotations.NullMarked;
