/** Token buckets of Bucket4j in PostgreSQL, taken from in the transaction of whoever is about to call. */
@NullMarked
package org.vocero.publishing.limit.jdbc;

import org.jspecify.annotations.NullMarked;
