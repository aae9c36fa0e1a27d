/** Pictures in PostgreSQL. */
@NullMarked
package org.vocero.approval.medium.jdbc;

import org.jspecify.annotations.NullMarked;
