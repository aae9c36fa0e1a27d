package org.vocero.publishing.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this instance posts, where, and in which times.
 *
 * @param channels those that this instance serves
 * @param accounts by account key, as the campaign names them
 * @param parallelCalls how many calls may be under way at once
 * @param virtualThreads whether calls run on virtual threads, which needs Java 21
 */
@Validated
@ConfigurationProperties("vocero.publisher")
record PublisherProperties(
        @NotEmpty @DefaultValue({"x", "facebook"}) Set<String> channels,
        @DefaultValue Map<String, AccountProperties> accounts,
        @Valid @DefaultValue X x,
        @Valid @DefaultValue Facebook facebook,
        @Min(1) @DefaultValue("16") int parallelCalls,
        @DefaultValue("false") boolean virtualThreads,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30s") Duration reconcileAfter,
        @Min(1) @DefaultValue("3") int absences,
        @Min(1) @DefaultValue("8") int lookUps,
        @DefaultValue("30s") Duration clockTolerance,
        @DefaultValue("10m") Duration accountPause) {

    /** Where X is. */
    record X(
            @DefaultValue("https://api.x.com") URI baseUrl,
            @DefaultValue("https://x.com") URI permalinkBase) {}

    /** Where Facebook is. */
    record Facebook(
            @DefaultValue("https://graph.facebook.com") URI baseUrl,
            @DefaultValue("https://www.facebook.com") URI permalinkBase) {}
}
