/** Encryption with Google Tink: AES-256-GCM, a data key for each secret, which a key outside the database encrypts. */
@NullMarked
package org.vocero.publishing.account.tink;

import org.jspecify.annotations.NullMarked;
