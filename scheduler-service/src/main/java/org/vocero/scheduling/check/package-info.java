/** When accounts are checked: before something is due on them, while there is time to mend what is wrong. */
@NullMarked
package org.vocero.scheduling.check;

import org.jspecify.annotations.NullMarked;
