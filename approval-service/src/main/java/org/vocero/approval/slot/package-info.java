/** Posting times of accounts, the slots among them that are free, and what comes too near to something else. */
@NullMarked
package org.vocero.approval.slot;

import org.jspecify.annotations.NullMarked;
