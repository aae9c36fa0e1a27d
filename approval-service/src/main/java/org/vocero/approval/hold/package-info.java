/** What people hold back, why, and since when it is certain. */
@NullMarked
package org.vocero.approval.hold;

import org.jspecify.annotations.NullMarked;
