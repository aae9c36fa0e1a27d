/** Where the read model hears: what was approved, scheduled and posted. */
@NullMarked
package org.vocero.approval.tracking.kafka;

import org.jspecify.annotations.NullMarked;
