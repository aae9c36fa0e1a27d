/** The rules that every module obeys, applied by one test in each. */
@NullMarked
package org.vocero.architecture;

import org.jspecify.annotations.NullMarked;
