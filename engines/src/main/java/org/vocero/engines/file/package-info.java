/** Directories of engines and apps. */
@NullMarked
package org.vocero.localstack.file;

import org.jspecify.annotations.NullMarked;
