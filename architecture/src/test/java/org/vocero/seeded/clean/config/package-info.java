/** The wiring. */
@NullMarked
package org.vocero.seeded.clean.config;

import org.jspecify.annotations.NullMarked;
