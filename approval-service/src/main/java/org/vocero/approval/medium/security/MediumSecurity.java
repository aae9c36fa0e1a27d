package org.vocero.approval.medium.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Lets whoever shows the publisher's token read pictures. Every other way in is as it was, and knows no such token. */
@Configuration(proxyBeanMethods = false)
class MediumSecurity {

    private static final String SCHEME = "Bearer ";

    private static final RequestMatcher PICTURE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/media/*");

    private final @Nullable String token;

    MediumSecurity(MediumProperties properties) {
        this.token = properties.token();
    }

    @Bean
    @Order(0)
    SecurityFilterChain publisher(HttpSecurity http) throws Exception {
        return http.securityMatcher(new AndRequestMatcher(PICTURE, MediumSecurity::hasToken))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, asked) -> new AuthorizationDecision(isPublisher(asked.getRequest()))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(MediumSecurity::refuse))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean hasToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(SCHEME);
    }

    /** In a time that does not tell how much of a guess was right. */
    private boolean isPublisher(HttpServletRequest request) {
        return token != null
                && MessageDigest.isEqual(
                        request.getHeader(HttpHeaders.AUTHORIZATION)
                                .substring(SCHEME.length())
                                .getBytes(UTF_8),
                        token.getBytes(UTF_8));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("{\"title\":\"Unauthorized\",\"status\":401}");
    }
}
