/** Stand-in for the platforms' HTTP APIs: the real clients talk to it, and its wall shows what each account posted. */
@NullMarked
package org.vocero.sandbox;

import org.jspecify.annotations.NullMarked;
