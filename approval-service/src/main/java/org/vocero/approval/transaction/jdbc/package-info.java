/** Transactions of the service's database. */
@NullMarked
package org.vocero.approval.transaction.jdbc;

import org.jspecify.annotations.NullMarked;
