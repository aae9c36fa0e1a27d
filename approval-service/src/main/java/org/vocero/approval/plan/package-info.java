/** The media plan: a spreadsheet of posts, imported as a whole. */
@NullMarked
package org.vocero.approval.plan;

import org.jspecify.annotations.NullMarked;
