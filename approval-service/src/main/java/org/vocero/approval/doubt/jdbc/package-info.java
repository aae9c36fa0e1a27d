/** Settled doubts in PostgreSQL. */
@NullMarked
package org.vocero.approval.doubt.jdbc;

import org.jspecify.annotations.NullMarked;
