/** A core that another core knows. */
@NullMarked
package org.vocero.seeded.clean.account;

import org.jspecify.annotations.NullMarked;
