/** Pictures for browsers. */
@NullMarked
package org.vocero.sandbox.media.web;

import org.jspecify.annotations.NullMarked;
