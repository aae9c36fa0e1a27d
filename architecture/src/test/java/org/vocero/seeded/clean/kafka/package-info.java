/** An adapter that serves all features. */
@NullMarked
package org.vocero.seeded.clean.kafka;

import org.jspecify.annotations.NullMarked;
