/** Signs approvals with Ed25519. */
@NullMarked
package org.vocero.approval.review.ed25519;

import org.jspecify.annotations.NullMarked;
