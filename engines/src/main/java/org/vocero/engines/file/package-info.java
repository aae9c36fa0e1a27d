/** Directories of engines and apps. */
@NullMarked
package org.vocero.engines.file;

import org.jspecify.annotations.NullMarked;
