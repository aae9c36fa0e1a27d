/** Deliveries as metrics. */
@NullMarked
package org.vocero.publishing.delivery.micrometer;

import org.jspecify.annotations.NullMarked;
