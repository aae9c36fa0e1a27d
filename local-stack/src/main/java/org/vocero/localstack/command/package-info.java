/** The commands of the script {@code vocero}, and the process that stays when they return. */
@NullMarked
package org.vocero.localstack.command;

import org.jspecify.annotations.NullMarked;
