/** How calendar programs are let in, to feeds and to nothing else. */
@NullMarked
package org.vocero.approval.feed.security;

import org.jspecify.annotations.NullMarked;
