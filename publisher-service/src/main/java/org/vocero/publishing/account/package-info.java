/** The accounts that this instance may post on, with credentials that are never shown. */
@NullMarked
package org.vocero.publishing.account;

import org.jspecify.annotations.NullMarked;
