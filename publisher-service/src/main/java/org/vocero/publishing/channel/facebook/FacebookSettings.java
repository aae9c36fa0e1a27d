package org.vocero.publishing.channel.facebook;

import java.net.URI;
import java.time.Duration;

/**
 * How Facebook is reached.
 *
 * @param baseUrl of the Graph API, before the version
 * @param permalinkBase before {@code /<page>/posts/<id>}
 * @param callTimeout for one request with its answer, from the first byte to the last
 */
record FacebookSettings(URI baseUrl, URI permalinkBase, Duration connectTimeout, Duration callTimeout) {}
