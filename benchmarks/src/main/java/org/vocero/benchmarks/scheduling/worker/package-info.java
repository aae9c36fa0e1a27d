/** The processes in which the libraries fire, and how publications are planned with each. */
@NullMarked
package org.vocero.benchmarks.scheduling.worker;

import org.jspecify.annotations.NullMarked;
