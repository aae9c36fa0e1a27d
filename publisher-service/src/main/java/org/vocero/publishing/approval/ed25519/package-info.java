/** Ed25519 signatures (RFC 8032), verified with Bouncy Castle. */
@NullMarked
package org.vocero.publishing.approval.ed25519;

import org.jspecify.annotations.NullMarked;
