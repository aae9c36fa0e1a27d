/** Keeps accounts up to date for as long as the service is up. */
@NullMarked
package org.vocero.publishing.account.lifecycle;

import org.jspecify.annotations.NullMarked;
