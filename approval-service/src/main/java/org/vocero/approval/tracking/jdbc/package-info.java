/** The read model in PostgreSQL. */
@NullMarked
package org.vocero.approval.tracking.jdbc;

import org.jspecify.annotations.NullMarked;
