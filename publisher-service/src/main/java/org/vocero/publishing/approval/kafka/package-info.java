/** Withdrawn approvals in. */
@NullMarked
package org.vocero.publishing.approval.kafka;

import org.jspecify.annotations.NullMarked;
