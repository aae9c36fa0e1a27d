/** Posts and their versions: what a version holds, how it is written, and which states it goes through. */
@NullMarked
package org.vocero.approval.post;

import org.jspecify.annotations.NullMarked;
