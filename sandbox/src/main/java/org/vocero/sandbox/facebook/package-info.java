/** Which page a request to Graph speaks for. */
@NullMarked
package org.vocero.sandbox.facebook;

import org.jspecify.annotations.NullMarked;
