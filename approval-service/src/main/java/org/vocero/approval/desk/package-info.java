/** What the desk shows: the views that its pages need and no rule depends on. */
@NullMarked
package org.vocero.approval.desk;

import org.jspecify.annotations.NullMarked;
