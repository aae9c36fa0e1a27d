/** Deliveries in PostgreSQL. */
@NullMarked
package org.vocero.publishing.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
