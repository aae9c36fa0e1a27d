/** The events between the services, their wire names and their topics: what may not change without a new major version. */
@NullMarked
package org.vocero.contracts;

import org.jspecify.annotations.NullMarked;
