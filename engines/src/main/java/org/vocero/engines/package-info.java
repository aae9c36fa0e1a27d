/** The real engines, PostgreSQL and a Kafka broker, started without installing anything. */
@NullMarked
package org.vocero.localstack.engine;

import org.jspecify.annotations.NullMarked;
