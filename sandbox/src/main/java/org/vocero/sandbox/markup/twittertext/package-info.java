/** Markup read with X's own library. */
@NullMarked
package org.vocero.sandbox.markup.twittertext;

import org.jspecify.annotations.NullMarked;
