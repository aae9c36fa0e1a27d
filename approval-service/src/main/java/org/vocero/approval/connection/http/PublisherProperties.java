package org.vocero.approval.connection.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the publisher is, and how it knows this service.
 *
 * @param token what the publisher has as {@code vocero.operators.token}; without one accounts can be seen and not changed
 * @param timeout for a command
 * @param checkTimeout for a check, during which the publisher asks a platform
 */
@ConfigurationProperties("vocero.publisher")
record PublisherProperties(
        @DefaultValue("http://127.0.0.1:8082") URI url,
        @Nullable String token,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("40s") Duration checkTimeout) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "PublisherProperties[url=" + url + "]";
    }
}
