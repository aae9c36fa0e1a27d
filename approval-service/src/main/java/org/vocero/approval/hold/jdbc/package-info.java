/** Holds in PostgreSQL. */
@NullMarked
package org.vocero.approval.hold.jdbc;

import org.jspecify.annotations.NullMarked;
