/** Holds said, and that they are in force heard. */
@NullMarked
package org.vocero.approval.hold.kafka;

import org.jspecify.annotations.NullMarked;
