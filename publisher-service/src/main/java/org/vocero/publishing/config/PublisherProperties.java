package org.vocero.publishing.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final String X_API = "https://api.x.com";
    private static final String GRAPH_API = "https://graph.facebook.com";

    /** Where X is; what stands in for it shows its posts itself, unless it is said where. */
    record X(@DefaultValue(X_API) URI baseUrl, @Nullable URI permalinkBase) {

        URI permalinks() {
            return permalinkBase != null ? permalinkBase : standIn(baseUrl, X_API, "https://x.com");
        }
    }

    /** Where Facebook is, as with {@link X}. */
    record Facebook(
            @DefaultValue(GRAPH_API) URI baseUrl, @Nullable URI permalinkBase) {

        URI permalinks() {
            return permalinkBase != null ? permalinkBase : standIn(baseUrl, GRAPH_API, "https://www.facebook.com");
        }
    }

    private static URI standIn(URI baseUrl, String api, String site) {
        return baseUrl.equals(URI.create(api)) ? URI.create(site) : baseUrl;
    }
}
