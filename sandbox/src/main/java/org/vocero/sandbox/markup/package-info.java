/** Links, hashtags and mentions in a post's text, and the text's length as X counts it. */
@NullMarked
package org.vocero.sandbox.markup;

import org.jspecify.annotations.NullMarked;
