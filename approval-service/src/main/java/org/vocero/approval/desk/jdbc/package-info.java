/** The desk's views, read with the SQL that suits each. */
@NullMarked
package org.vocero.approval.desk.jdbc;

import org.jspecify.annotations.NullMarked;
