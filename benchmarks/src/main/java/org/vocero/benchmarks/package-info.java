/** Measures what Vocero's bookkeeping costs, beside an alternative that does without, in the same run. */
@NullMarked
package org.vocero.benchmarks;

import org.jspecify.annotations.NullMarked;
