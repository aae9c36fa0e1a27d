/** Feeds over HTTP: for calendar programs, and for scripts that make and revoke them. */
@NullMarked
package org.vocero.approval.feed.web;

import org.jspecify.annotations.NullMarked;
