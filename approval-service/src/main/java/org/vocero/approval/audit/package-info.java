/** Who did what, when, and why: written with every change and never changed itself. */
@NullMarked
package org.vocero.approval.audit;

import org.jspecify.annotations.NullMarked;
