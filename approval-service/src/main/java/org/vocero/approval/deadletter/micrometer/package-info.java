/** Dead letters as metrics. */
@NullMarked
package org.vocero.approval.deadletter.micrometer;

import org.jspecify.annotations.NullMarked;
