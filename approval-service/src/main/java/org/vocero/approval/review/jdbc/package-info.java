/** Decisions and seals in PostgreSQL. */
@NullMarked
package org.vocero.approval.review.jdbc;

import org.jspecify.annotations.NullMarked;
