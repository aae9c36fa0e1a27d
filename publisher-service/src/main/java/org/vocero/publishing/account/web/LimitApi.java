package org.vocero.publishing.account.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.publishing.account.ConnectedAccounts;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.limit.Ask;
import org.vocero.publishing.limit.Remainder;
import org.vocero.publishing.limit.Remaining;

/** What is left of each connected account's limits, and of those that it shares. */
@RestController
final class LimitApi {

    private final ConnectedAccounts accounts;
    private final Remaining remaining;
    private final Clock clock;

    LimitApi(ConnectedAccounts accounts, Remaining remaining, Clock clock) {
        this.accounts = accounts;
        this.remaining = remaining;
        this.clock = clock;
    }

    @GetMapping("/limits")
    List<AccountLimitsJson> limits() {
        List<Ask> asks = accounts.all().stream()
                .filter(Standing::isConnected)
                .map(standing -> new Ask(standing.channel(), standing.account(), 0))
                .toList();
        List<List<Remainder>> left = remaining.left(asks, clock.instant());
        return IntStream.range(0, asks.size())
                .mapToObj(i -> new AccountLimitsJson(
                        asks.get(i).account(),
                        left.get(i).stream().map(LimitJson::of).toList()))
                .toList();
    }

    /** @param limits those first of which least is left */
    record AccountLimitsJson(String account, List<LimitJson> limits) {}

    /** @param scope {@code account}, or {@code app} of what all accounts of the channel share */
    record LimitJson(
            String scope,
            long left,
            @Nullable Long of,
            @Nullable Duration within,
            @Nullable Instant until,
            long posts) {

        static LimitJson of(Remainder it) {
            return new LimitJson(it.scope().label(), it.left(), it.of(), it.within(), it.until(), it.posts());
        }
    }
}
