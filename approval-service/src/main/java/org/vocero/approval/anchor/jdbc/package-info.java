/** What follows anchors, in PostgreSQL. */
@NullMarked
package org.vocero.approval.anchor.jdbc;

import org.jspecify.annotations.NullMarked;
