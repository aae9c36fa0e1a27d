package org.vocero.approval.person.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser is told that may not do what it asks: scripts a problem, pages where to sign in. */
class Unwelcome implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RequestMatcher api;
    private final RequestMatcher livePart;
    private final String signInPage;
    private final ProblemEntryPoint problems;
    private final AuthenticationEntryPoint signIn;
    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();

    Unwelcome(RequestMatcher api, RequestMatcher livePart, String signInPage, ProblemEntryPoint problems) {
        this.api = api;
        this.livePart = livePart;
        this.signInPage = signInPage;
        this.problems = problems;
        this.signIn = new LoginUrlAuthenticationEntryPoint(signInPage);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (api.matches(request)) {
            problems.commence(request, response, reason);
        } else if (livePart.matches(request)) {
            // A redirect would put the sign-in page into the middle of the page; htmx takes this for the whole window.
            response.setHeader("HX-Redirect", request.getContextPath() + signInPage);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            signIn.commence(request, response, reason);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (api.matches(request)) {
            problems.handle(request, response, reason);
        } else {
            errorPage.handle(request, response, reason);
        }
    }
}
