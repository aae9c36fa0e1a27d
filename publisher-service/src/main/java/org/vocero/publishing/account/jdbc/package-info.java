/** Accounts and their sealed credentials in PostgreSQL. */
@NullMarked
package org.vocero.publishing.account.jdbc;

import org.jspecify.annotations.NullMarked;
