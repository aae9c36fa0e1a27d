/** Holds in, that they are in force out. */
@NullMarked
package org.vocero.publishing.hold.kafka;

import org.jspecify.annotations.NullMarked;
