/** Half of a cycle. */
@NullMarked
package org.vocero.seeded.broken.account;

import org.jspecify.annotations.NullMarked;
