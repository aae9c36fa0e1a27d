package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.facebook.Pages;

/** Which page a request to Graph speaks for. */
@Component
class GraphAuthentication {

    private static final Logger log = LoggerFactory.getLogger(GraphAuthentication.class);
    private static final String BEARER = "Bearer ";

    private final Pages pages;

    GraphAuthentication(Pages pages) {
        this.pages = pages;
    }

    /** @throws GraphError 104, 190 or 100 if the token or its proof is missing or wrong */
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
