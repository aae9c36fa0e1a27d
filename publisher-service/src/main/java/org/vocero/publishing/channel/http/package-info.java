/** Calls over HTTP: each request is sent once, and its answer is read whole or not at all. */
@NullMarked
package org.vocero.publishing.channel.http;

import org.jspecify.annotations.NullMarked;
