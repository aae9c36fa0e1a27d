/** Bluesky: a post is a record of the account's repository, under a key that is chosen before the call. */
@NullMarked
package org.vocero.publishing.channel.bluesky;

import org.jspecify.annotations.NullMarked;
