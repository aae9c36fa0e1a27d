package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.Tokens;
import org.vocero.sandbox.bluesky.Tokens.Holder;
import org.vocero.sandbox.bluesky.Tokens.Purpose;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.limit.RateLimit;

/** Who calls, and whether they write too much. */
@Component
class BlueskyCaller {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final RateLimit points;
    private final FaultyExchange exchange;

    BlueskyCaller(Tokens tokens, RateLimit blueskyPoints, FaultyExchange exchange) {
        this.tokens = tokens;
        this.points = blueskyPoints;
        this.exchange = exchange;
    }

    /**
     * The account whose token the request bears.
     *
     * @throws XrpcError 400 or 401
     */
    BlueskyAccount of(HttpServletRequest request, Purpose purpose) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            throw XrpcError.authMissing();
        }
        Holder holder = tokens.holder(header.substring(BEARER.length()), purpose);
        BlueskyAccount account = holder.account().orElseThrow(XrpcError::invalidToken);
        if (holder.isExpired()) {
            throw XrpcError.expiredToken();
        }
        return account;
    }

    /** @throws XrpcError 429 if the account has not that many points left of its hour */
    void spend(BlueskyAccount account, int cost, HttpServletResponse response) {
        RateLimit.Standing standing = points.take(account.account(), cost);
        LimitHeaders.write(standing, LimitHeaders.HOUR, response);
        if (!standing.within()) {
            throw XrpcError.tooMany();
        }
    }

    ResponseEntity<?> answer(BlueskyAccount account, Call call, Supplier<ResponseEntity<?>> work) {
        return exchange.answer(account.account(), call, work, new BlueskyRefusals(false));
    }

    ResponseEntity<?> answerByPassword(BlueskyAccount account, Supplier<ResponseEntity<?>> work) {
        return exchange.answer(account.account(), Call.SESSION, work, new BlueskyRefusals(true));
    }
}
