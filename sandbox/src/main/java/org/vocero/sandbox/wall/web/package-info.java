/** The wall as pages, as JSON and as a stream of news. */
@NullMarked
package org.vocero.sandbox.wall.web;

import org.jspecify.annotations.NullMarked;
