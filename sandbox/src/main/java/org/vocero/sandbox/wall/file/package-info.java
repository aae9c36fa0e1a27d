/** The wall's memory: one file that is only ever appended to. */
@NullMarked
package org.vocero.sandbox.wall.file;

import org.jspecify.annotations.NullMarked;
