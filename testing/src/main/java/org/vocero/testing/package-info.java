/** What integration tests share: a real PostgreSQL and a real Kafka broker, embedded or in containers. */
@NullMarked
package org.vocero.testing;

import org.jspecify.annotations.NullMarked;
