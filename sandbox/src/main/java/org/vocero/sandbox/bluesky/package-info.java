/** Bluesky: accounts, their tokens, and the names of records and blobs. */
@NullMarked
package org.vocero.sandbox.bluesky;

import org.jspecify.annotations.NullMarked;
