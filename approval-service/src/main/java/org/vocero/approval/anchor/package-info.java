/** What follows a campaign's sessions and observances: what moves with one, and what comes back for the next occurrence. */
@NullMarked
package org.vocero.approval.anchor;

import org.jspecify.annotations.NullMarked;
