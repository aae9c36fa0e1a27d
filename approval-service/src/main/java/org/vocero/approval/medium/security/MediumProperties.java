package org.vocero.approval.medium.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the publisher is known.
 *
 * @param token what the publisher has as {@code vocero.media.token}; without one it gets no picture
 */
@ConfigurationProperties("vocero.media")
record MediumProperties(@Nullable String token) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "MediumProperties[]";
    }
}
