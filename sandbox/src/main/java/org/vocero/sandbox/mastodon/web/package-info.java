/** Mastodon's client API, as its version 4 answers. */
@NullMarked
package org.vocero.sandbox.mastodon.web;

import org.jspecify.annotations.NullMarked;
