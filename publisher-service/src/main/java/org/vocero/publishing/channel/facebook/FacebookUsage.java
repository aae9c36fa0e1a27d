package org.vocero.publishing.channel.facebook;

import com.restfb.DebugHeaderInfo;
import com.restfb.DebugHeaderInfo.BusinessUseCaseUsage;
import com.restfb.exception.FacebookGraphException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What Facebook's usage headers say. */
final class FacebookUsage {

    private FacebookUsage() {}

    /** When a throttled page is let in again: {@code estimated_time_to_regain_access}, in minutes. */
    static Optional<Instant> regainedAt(FacebookGraphException error, Instant now) {
        return Optional.ofNullable(error.getDebugHeaderInfo())
                .map(DebugHeaderInfo::getBusinessUseCaseUsage)
                .flatMap(FacebookUsage::longestWait)
                .map(now::plus);
    }

    private static Optional<Duration> longestWait(BusinessUseCaseUsage usage) {
        return usage.getBusinessIds().stream()
                .flatMap(business -> usage.get(business).stream())
                .map(use -> use.getEstimatedTimeToRegainAccess())
                .filter(Objects::nonNull)
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes)
                .max(Duration::compareTo);
    }
}
