package org.vocero.sandbox.mastodon.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Mastodon behaves.
 *
 * @param mastodonProcessing for how long a picture is being processed after it was uploaded; zero: not at all
 */
@ConfigurationProperties("vocero.sandbox")
record MastodonProperties(@DefaultValue("0s") Duration mastodonProcessing) {}
