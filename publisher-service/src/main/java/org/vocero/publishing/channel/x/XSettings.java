package org.vocero.publishing.channel.x;

import java.net.URI;
import java.time.Duration;

/**
 * How X is reached.
 *
 * @param baseUrl before {@code /2/tweets}
 * @param permalinkBase before {@code /<handle>/status/<id>}
 * @param callTimeout for one request with its answer, from the first byte to the last
 */
public record XSettings(URI baseUrl, URI permalinkBase, Duration connectTimeout, Duration callTimeout) {}
