/** People and failed sign-ins in PostgreSQL. */
@NullMarked
package org.vocero.approval.person.jdbc;

import org.jspecify.annotations.NullMarked;
