/** The endpoints of the X API v2 that a publisher uses, with X's own answers. */
@NullMarked
package org.vocero.sandbox.x.web;

import org.jspecify.annotations.NullMarked;
