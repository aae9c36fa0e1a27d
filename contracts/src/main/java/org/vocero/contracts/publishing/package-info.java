/** What publisher-service says. */
@NullMarked
package org.vocero.contracts.publishing;

import org.jspecify.annotations.NullMarked;
