/** Calls that ended without an answer, and what people who looked at the account say became of them. */
@NullMarked
package org.vocero.approval.doubt;

import org.jspecify.annotations.NullMarked;
