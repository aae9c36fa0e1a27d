/** The accounts' standings in PostgreSQL. */
@NullMarked
package org.vocero.approval.connection.jdbc;

import org.jspecify.annotations.NullMarked;
