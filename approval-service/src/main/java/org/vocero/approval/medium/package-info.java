/** Pictures: named by their content, checked by what they are, kept once. */
@NullMarked
package org.vocero.approval.medium;

import org.jspecify.annotations.NullMarked;
