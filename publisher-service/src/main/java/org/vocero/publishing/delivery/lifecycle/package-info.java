/** Runs the dispatching for as long as the service is up. */
@NullMarked
package org.vocero.publishing.delivery.lifecycle;

import org.jspecify.annotations.NullMarked;
