/** Processes of the local stack: starting them quietly, knowing them again after a crash, and ending only our own. */
@NullMarked
package org.vocero.localstack.process;

import org.jspecify.annotations.NullMarked;
