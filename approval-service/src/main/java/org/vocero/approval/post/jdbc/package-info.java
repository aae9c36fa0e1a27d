/** Posts in PostgreSQL, thousands at a time where a plan is imported. */
@NullMarked
package org.vocero.approval.post.jdbc;

import org.jspecify.annotations.NullMarked;
