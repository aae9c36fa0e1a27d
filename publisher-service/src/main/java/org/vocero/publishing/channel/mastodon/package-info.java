/** Mastodon, and servers that speak its API: a status with an Idempotency-Key, and the look-up among the account's own. */
@NullMarked
package org.vocero.publishing.channel.mastodon;

import org.jspecify.annotations.NullMarked;
