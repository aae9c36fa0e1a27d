/** Settled doubts said. */
@NullMarked
package org.vocero.approval.doubt.kafka;

import org.jspecify.annotations.NullMarked;
