/** Publications in PostgreSQL, and the statement that releases them. */
@NullMarked
package org.vocero.scheduling.publication.jdbc;

import org.jspecify.annotations.NullMarked;
