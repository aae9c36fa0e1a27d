/** When approved posts and drafts are due once people have moved them: one by one, many at once, or after they were missed. */
@NullMarked
package org.vocero.approval.schedule;

import org.jspecify.annotations.NullMarked;
