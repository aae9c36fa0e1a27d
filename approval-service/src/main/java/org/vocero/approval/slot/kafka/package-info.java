/** What the publisher is told of accounts' posting times. */
@NullMarked
package org.vocero.approval.slot.kafka;

import org.jspecify.annotations.NullMarked;
