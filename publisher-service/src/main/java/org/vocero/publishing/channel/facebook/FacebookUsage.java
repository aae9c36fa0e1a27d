package org.vocero.publishing.channel.facebook;

import com.restfb.DebugHeaderInfo;
import com.restfb.DebugHeaderInfo.BusinessUseCaseUsage;
import com.restfb.DebugHeaderInfo.HeaderUsage;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

/** What Facebook's usage headers say. */
final class FacebookUsage {

    private static final int ALL = 100;
    private static final Duration HOLDS = Duration.ofMinutes(5);

    private FacebookUsage() {}

    /** When a throttled page is let in again: {@code estimated_time_to_regain_access}, in minutes. */
    static Optional<Instant> regainedAt(FacebookGraphException error, Instant now) {
        return Optional.ofNullable(error.getDebugHeaderInfo())
                .map(DebugHeaderInfo::getBusinessUseCaseUsage)
                .flatMap(FacebookUsage::longestWait)
                .map(now::plus);
    }

    /**
     * What is left of a page's and of the app's calls, in per cent. They are counted over a window that moves, so what is said of them holds for
     * a while only; of a page that is throttled, Facebook itself says how long.
     */
    static List<Reading> readings(@Nullable DebugHeaderInfo headers, Instant now) {
        if (headers == null) {
            return List.of();
        }
        Optional<Duration> wait =
                Optional.ofNullable(headers.getBusinessUseCaseUsage()).flatMap(FacebookUsage::longestWait);
        List<Reading> readings = new ArrayList<>();
        wait.ifPresentOrElse(
                it -> readings.add(Reading.nothing(Scope.ACCOUNT, "regained-access", now.plus(it))),
                () -> reading(headers.getPageUsage(), Scope.ACCOUNT, now).ifPresent(readings::add));
        reading(headers.getAppUsage(), Scope.APP, now).ifPresent(readings::add);
        return readings;
    }

    /** The same, of an answer that is an error. */
    static List<Reading> readings(FacebookException failure, Instant now) {
        return failure instanceof FacebookGraphException error ? readings(error.getDebugHeaderInfo(), now) : List.of();
    }

    private static Optional<Reading> reading(@Nullable HeaderUsage usage, Scope scope, Instant now) {
        if (usage == null) {
            return Optional.empty();
        }
        int used = Stream.of(usage.getCallCount(), usage.getTotalCputime(), usage.getTotalTime())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Optional.of(new Reading(scope, "usage", Math.max(0, ALL - used), ALL, now.plus(HOLDS)));
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
