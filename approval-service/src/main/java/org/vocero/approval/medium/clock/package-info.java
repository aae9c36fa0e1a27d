/** Looks now and then for pictures that nobody needs. */
@NullMarked
package org.vocero.approval.medium.clock;

import org.jspecify.annotations.NullMarked;
