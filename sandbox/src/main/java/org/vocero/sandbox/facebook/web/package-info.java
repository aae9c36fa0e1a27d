/** The endpoints of the Graph API that a publisher uses, with Graph's own answers. */
@NullMarked
package org.vocero.sandbox.facebook.web;

import org.jspecify.annotations.NullMarked;
