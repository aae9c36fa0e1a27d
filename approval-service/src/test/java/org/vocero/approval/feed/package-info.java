/** Feeds that are made, read without a session, and revoked. */
@NullMarked
package org.vocero.approval.feed;

import org.jspecify.annotations.NullMarked;
