/** What follows sessions and observances, on ports in memory and in PostgreSQL. */
@NullMarked
package org.vocero.approval.anchor;

import org.jspecify.annotations.NullMarked;
