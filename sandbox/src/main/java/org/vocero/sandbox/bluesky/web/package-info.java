/** Bluesky's XRPC methods, as a personal data server answers them. */
@NullMarked
package org.vocero.sandbox.bluesky.web;

import org.jspecify.annotations.NullMarked;
