/** Ordering faults over HTTP, and making them happen to the calls that they are for. */
@NullMarked
package org.vocero.sandbox.fault.web;

import org.jspecify.annotations.NullMarked;
