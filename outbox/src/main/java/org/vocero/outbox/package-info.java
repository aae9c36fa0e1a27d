/** State changes and the messages that tell of them commit together; a relay then sends the messages, in order per key. */
@NullMarked
package org.vocero.outbox;

import org.jspecify.annotations.NullMarked;
