/** Pictures: what they are by their bytes, and where they are kept. */
@NullMarked
package org.vocero.sandbox.media;

import org.jspecify.annotations.NullMarked;
