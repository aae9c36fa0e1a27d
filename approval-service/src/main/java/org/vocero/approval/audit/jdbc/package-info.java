/** The audit log in PostgreSQL. */
@NullMarked
package org.vocero.approval.audit.jdbc;

import org.jspecify.annotations.NullMarked;
