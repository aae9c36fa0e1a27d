/** The boundary of what happens together or not at all, drawn by use cases and kept by an adapter. */
@NullMarked
package org.vocero.approval.transaction;

import org.jspecify.annotations.NullMarked;
