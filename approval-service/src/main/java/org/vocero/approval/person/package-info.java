/** The people who work at the desk: who they are, and how guessing their passwords is slowed down. */
@NullMarked
package org.vocero.approval.person;

import org.jspecify.annotations.NullMarked;
