/** Looks now and then whether an observance has passed. */
@NullMarked
package org.vocero.approval.anchor.clock;

import org.jspecify.annotations.NullMarked;
