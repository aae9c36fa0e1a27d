/** Records that a service could not handle, and how they come back once the cause is cured. */
@NullMarked
package org.vocero.approval.deadletter;

import org.jspecify.annotations.NullMarked;
