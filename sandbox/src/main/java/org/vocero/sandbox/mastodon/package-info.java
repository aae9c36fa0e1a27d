/** Mastodon: accounts, what a token allows, and how a server makes HTML of a status. */
@NullMarked
package org.vocero.sandbox.mastodon;

import org.jspecify.annotations.NullMarked;
