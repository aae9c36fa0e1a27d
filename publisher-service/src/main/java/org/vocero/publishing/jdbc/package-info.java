/** What all features have of the database. */
@NullMarked
package org.vocero.publishing.jdbc;

import org.jspecify.annotations.NullMarked;
