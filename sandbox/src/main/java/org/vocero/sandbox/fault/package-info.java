/** Faults that somebody ordered: what goes wrong, on which calls, how many times. */
@NullMarked
package org.vocero.sandbox.fault;

import org.jspecify.annotations.NullMarked;
