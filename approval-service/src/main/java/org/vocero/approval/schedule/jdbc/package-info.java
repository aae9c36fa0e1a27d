/** Schedules in PostgreSQL. */
@NullMarked
package org.vocero.approval.schedule.jdbc;

import org.jspecify.annotations.NullMarked;
