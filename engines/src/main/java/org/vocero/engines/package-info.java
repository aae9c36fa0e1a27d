/** The real engines, PostgreSQL and a Kafka broker, started without installing anything. */
@NullMarked
package org.vocero.engines;

import org.jspecify.annotations.NullMarked;
