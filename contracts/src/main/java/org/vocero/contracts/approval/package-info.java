/** What approval-service says. */
@NullMarked
package org.vocero.contracts.approval;

import org.jspecify.annotations.NullMarked;
