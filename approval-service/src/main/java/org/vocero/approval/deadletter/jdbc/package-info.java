/** Dead letters in PostgreSQL. */
@NullMarked
package org.vocero.approval.deadletter.jdbc;

import org.jspecify.annotations.NullMarked;
