/** What came of a command: its result, or why it was refused, as values. */
@NullMarked
package org.vocero.approval.outcome;

import org.jspecify.annotations.NullMarked;
