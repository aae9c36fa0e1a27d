/** Due events in, what became of them out. */
@NullMarked
package org.vocero.publishing.delivery.kafka;

import org.jspecify.annotations.NullMarked;
