package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.facebook.Pages;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.limit.RateLimit;

/** Which page a request to Graph speaks for, and how much of its calls it has used. */
@Component
class GraphCaller {

    private static final Logger log = LoggerFactory.getLogger(GraphCaller.class);
    private static final String BEARER = "Bearer ";

    private final Pages pages;
    private final RateLimit calls;
    private final FaultyExchange exchange;
    private final GraphRefusals refusals;
    private final HttpServletResponse response;

    /** @param response stands for that of the request at hand */
    GraphCaller(
            Pages pages,
            RateLimit graphCalls,
            FaultyExchange exchange,
            GraphRefusals refusals,
            HttpServletResponse response) {
        this.pages = pages;
        this.calls = graphCalls;
        this.exchange = exchange;
        this.refusals = refusals;
        this.response = response;
    }

    /**
     * The page that the request speaks for, which must be this one.
     *
     * @throws GraphError 100 if there is no such page, 200 if the token is another's
     */
    Page of(HttpServletRequest request, String pageId, String method) {
        Page caller = of(request);
        if (pages.byId(pageId).isEmpty()) {
            throw GraphError.unknownObject(method, pageId);
        }
        if (!caller.pageId().equals(pageId)) {
            throw GraphError.notPermitted();
        }
        return caller;
    }

    ResponseEntity<?> answer(Page page, Call call, Supplier<ResponseEntity<?>> work) {
        return exchange.answer(page.account(), call, work, refusals);
    }

    /**
     * The page whose token the request has.
     *
     * @throws GraphError 104, 190 or 100 if the token or its proof is missing or wrong; 4 or 32 if it has no calls left
     */
    Page of(HttpServletRequest request) {
        Set<String> tokens = Stream.of(
                        bearer(request.getHeader("Authorization")),
                        Optional.ofNullable(request.getParameter("access_token")))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (tokens.isEmpty()) {
            throw GraphError.noToken();
        }
        Page page = Optional.of(tokens)
                .filter(given -> given.size() == 1)
                .flatMap(given -> pages.byToken(given.iterator().next()))
                .orElseThrow(() -> refused(request, GraphError.invalidToken()));
        String proof = request.getParameter("appsecret_proof");
        if (proof != null && !page.isProvenBy(proof)) {
            throw refused(request, GraphError.invalidProof());
        }
        UsageHeaders.write(calls.take("page " + page.pageId()), calls.take("app " + page.appSecret()), response);
        return page;
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : value);
    }

    private static GraphError refused(HttpServletRequest request, GraphError error) {
        log.warn("Graph refuses {} {}: {}", request.getMethod(), request.getRequestURI(), error.getMessage());
        return error;
    }
}
