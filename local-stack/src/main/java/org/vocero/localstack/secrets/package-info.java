/** What a stack must keep to itself: generated on first use, readable by its owner only, never on a command line. */
@NullMarked
package org.vocero.localstack.secrets;

import org.jspecify.annotations.NullMarked;
