/** What was posted, by whom, and whether twice: the judge of the end-to-end tests. */
@NullMarked
package org.vocero.sandbox.wall;

import org.jspecify.annotations.NullMarked;
