package org.vocero.sandbox.fault.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The response that this thread is to write. */
final class CurrentResponse {

    private CurrentResponse() {}

    static HttpServletResponse get() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletResponse response = attributes.getResponse();
            if (response != null) {
                return response;
            }
        }
        throw new IllegalStateException("There is no request to answer");
    }
}
