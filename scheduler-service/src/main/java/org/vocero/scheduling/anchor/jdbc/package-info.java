/** The anchors' dates in PostgreSQL. */
@NullMarked
package org.vocero.scheduling.anchor.jdbc;

import org.jspecify.annotations.NullMarked;
