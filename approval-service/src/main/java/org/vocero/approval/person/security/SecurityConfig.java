package org.vocero.approval.person.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two ways in, and nothing else: scripts with HTTP Basic and without a session, people with a session and a CSRF token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    /** Everything is served by ourselves, nothing is inline: what an author writes can never become a script. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String SIGN_IN = "/sign-in";

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final RequestMatcher LIVE_PART = new RequestHeaderRequestMatcher("HX-Request");

    /** A session that comes along with Basic credentials is not looked at, so that it cannot stand in for wrong ones. */
    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        return http.securityMatcher(
                        new AndRequestMatcher(API, new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfig::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        Unwelcome unwelcome = new Unwelcome(API, LIVE_PART, SIGN_IN, problems);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/prometheus")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/assets/**", "/webjars/**", "/favicon.ico", SIGN_IN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/language")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new SignInFailures()))
                .logout(signOut -> signOut.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?signed-out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(unwelcome).accessDeniedHandler(unwelcome))
                .requestCache(pages -> pages.requestCache(pagesOnly()))
                .headers(SecurityConfig::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** After signing in people return to a page they asked for, never to a part of one. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(API),
                new NegatedRequestMatcher(LIVE_PART)));
        return cache;
    }
}
