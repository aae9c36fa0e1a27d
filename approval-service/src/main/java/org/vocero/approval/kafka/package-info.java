/** What the service says on Kafka, in the words of the contracts. */
@NullMarked
package org.vocero.approval.kafka;

import org.jspecify.annotations.NullMarked;
