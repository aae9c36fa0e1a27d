/** The one place where events go out and the one where they come in: CloudEvents on Kafka, the inbox, dead letters. */
@NullMarked
package org.vocero.messaging;

import org.jspecify.annotations.NullMarked;
