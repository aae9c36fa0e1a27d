/** Posting times, and what is planned on accounts, in PostgreSQL. */
@NullMarked
package org.vocero.approval.slot.jdbc;

import org.jspecify.annotations.NullMarked;
