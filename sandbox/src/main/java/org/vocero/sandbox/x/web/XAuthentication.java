package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.x.OAuthVerifier;
import org.vocero.sandbox.x.SignedRequest;
import org.vocero.sandbox.x.XAccount;

/** Who makes a request to X. */
@Component
class XAuthentication {

    private static final Logger log = LoggerFactory.getLogger(XAuthentication.class);

    private final OAuthVerifier verifier;

    XAuthentication(OAuthVerifier verifier) {
        this.verifier = verifier;
    }

    /** @throws XProblem 401 if the request is not signed by one of the accounts */
    XAccount of(HttpServletRequest request) {
        SignedRequest signed = new SignedRequest(
                request.getMethod(),
                request.getRequestURL().toString(),
                request.getQueryString(),
                request.getHeader("Authorization"));
        return verifier.verify(signed).match(verified -> verified.account(), refused -> {
            log.warn("X refuses {} {}: {}", signed.method(), signed.url(), refused.reason());
            throw XProblem.unauthorized();
        });
    }
}
