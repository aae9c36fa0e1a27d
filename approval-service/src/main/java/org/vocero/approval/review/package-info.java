/** Deciding on a version, and sealing what was approved. */
@NullMarked
package org.vocero.approval.review;

import org.jspecify.annotations.NullMarked;
