package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.limit.RateLimit;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.mastodon.MastodonAccounts;

/** Who calls, whether their token allows it, and whether they call too often. */
@Component
class MastodonAuthentication {

    private static final String BEARER = "Bearer ";

    private final MastodonAccounts accounts;
    private final RateLimit calls;
    private final FaultyExchange exchange;

    MastodonAuthentication(MastodonAccounts accounts, RateLimit mastodonCalls, FaultyExchange exchange) {
        this.accounts = accounts;
        this.calls = mastodonCalls;
        this.exchange = exchange;
    }

    /**
     * The account whose token the request bears.
     *
     * @throws MastodonError 401, 403 or 429
     */
    MastodonAccount of(HttpServletRequest request, HttpServletResponse response, String scope) {
        MastodonAccount account = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> accounts.byToken(header.substring(BEARER.length())))
                .orElseThrow(MastodonError::invalidToken);
        RateLimit.Standing standing = calls.take(account.account());
        LimitHeaders.write(standing, response);
        if (!standing.within()) {
            throw MastodonError.tooMany();
        }
        if (!account.may(scope)) {
            throw MastodonError.outsideScopes();
        }
        return account;
    }

    ResponseEntity<?> answer(MastodonAccount account, Call call, Supplier<ResponseEntity<?>> work) {
        return exchange.answer(account.account(), call, work, new MastodonRefusals());
    }
}
