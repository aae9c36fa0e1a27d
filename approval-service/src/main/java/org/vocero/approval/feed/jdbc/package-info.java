/** Feeds and what they show, in PostgreSQL. */
@NullMarked
package org.vocero.approval.feed.jdbc;

import org.jspecify.annotations.NullMarked;
