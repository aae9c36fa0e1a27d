/** The publisher's work on one publication: its states, the claim, the call, and what becomes of a call without an answer. */
@NullMarked
package org.vocero.publishing.delivery;

import org.jspecify.annotations.NullMarked;
