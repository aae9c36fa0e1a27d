package org.vocero.approval.person.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says what is known: that it failed, or how long to wait, and never which part was wrong. */
class SignInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String outcome = reason instanceof TooManyAttemptsException tooMany ? "wait=" + tooMany.seconds() : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + outcome);
    }
}
