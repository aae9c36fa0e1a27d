package org.vocero.publishing.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vocero.publishing.account.Secret;

/** Lets nothing through without the operators' token, but the questions of those who watch over the service. */
@Component
final class OperatorGuard extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final @Nullable Secret token;

    OperatorGuard(OperatorProperties properties) {
        this.token = properties.token();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/actuator/prometheus")
                || path.equals("/actuator/health")
                || path.startsWith("/actuator/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOperator(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("{\"title\":\"Unauthorized\",\"status\":401}");
    }

    /** In a time that does not tell how much of a guess was right. */
    private boolean isOperator(@Nullable String authorization) {
        return token != null
                && authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(authorization.substring(SCHEME.length())), bytes(token.reveal()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
