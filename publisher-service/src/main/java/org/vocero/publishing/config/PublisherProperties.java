package org.vocero.publishing.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.Place;
import org.vocero.publishing.limit.Budgets;

/**
 * What this instance posts, where, and in which times.
 *
 * @param channels those that this instance serves; all that there are if none is named
 * @param accounts by account key, as the campaign names them: each has its channel, and the fields of that channel by their names
 * @param platforms by channel, where a platform is if it is not where everybody finds it
 * @param credentialKeysFile the keys that encrypt credentials, one line each, the one that seals first
 * @param parallelCalls how many calls may be under way at once
 * @param overdueAfter from when on what is late keeps its account's least distance
 * @param retryBase the shortest pause after a platform was not reached
 * @param retryCap the longest
 * @param limits by channel, how often it may be called, if less than it allows; where something stands in for a platform, if other than that
 * @param xPrices what X charges
 * @param virtualThreads whether calls run on virtual threads, which needs Java 21
 */
@Validated
@ConfigurationProperties("vocero.publisher")
record PublisherProperties(
        @DefaultValue Set<String> channels,
        @DefaultValue Map<String, Map<String, Secret>> accounts,
        @DefaultValue Map<String, Place> platforms,
        @NotNull Path credentialKeysFile,
        @Min(1) @DefaultValue("32") int parallelCalls,
        @DefaultValue("false") boolean virtualThreads,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30s") Duration reconcileAfter,
        @DefaultValue("10m") Duration lookUpCap,
        @Min(1) @DefaultValue("3") int absences,
        @Min(1) @DefaultValue("8") int lookUps,
        @DefaultValue("30s") Duration clockTolerance,
        @DefaultValue("10m") Duration accountPause,
        @DefaultValue("1m") Duration overdueAfter,
        @DefaultValue("2s") Duration retryBase,
        @DefaultValue("2m") Duration retryCap,
        @DefaultValue Map<String, LimitProperties> limits,
        @DefaultValue XPriceProperties xPrices) {

    Place place(String channel) {
        return platforms.getOrDefault(channel, Place.USUAL);
    }

    /** What holds, if a channel is documented to allow this much. */
    Budgets.OfChannel budgets(String channel, Budgets.OfChannel documented) {
        LimitProperties own = limits.getOrDefault(channel, LimitProperties.NONE);
        boolean standIn = place(channel).baseUrl() != null;
        return new Budgets.OfChannel(own.account(documented.account(), standIn), own.app(documented.app(), standIn));
    }
}
