/** The accounts, who connected and paused them, whether they could be posted on, and credentials that are never shown. */
@NullMarked
package org.vocero.publishing.account;

import org.jspecify.annotations.NullMarked;
