/** Workbooks written and read back, and workbooks that mean harm. */
@NullMarked
package org.vocero.approval.plan.xlsx;

import org.jspecify.annotations.NullMarked;
