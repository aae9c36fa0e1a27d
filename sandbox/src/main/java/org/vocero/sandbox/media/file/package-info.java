/** Pictures as files named by their digest. */
@NullMarked
package org.vocero.sandbox.media.file;

import org.jspecify.annotations.NullMarked;
