/** Checks of accounts in PostgreSQL. */
@NullMarked
package org.vocero.scheduling.check.jdbc;

import org.jspecify.annotations.NullMarked;
