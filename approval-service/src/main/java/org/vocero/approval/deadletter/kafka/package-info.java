/** Dead letters of every service heard. */
@NullMarked
package org.vocero.approval.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
