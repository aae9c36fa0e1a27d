/** When each approved publication is due, what moves or stops it, and its release. */
@NullMarked
package org.vocero.scheduling.publication;

import org.jspecify.annotations.NullMarked;
