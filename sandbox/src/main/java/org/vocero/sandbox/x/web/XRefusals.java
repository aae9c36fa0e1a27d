package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.vocero.sandbox.fault.web.PlatformRefusals;

/** X's ways to refuse, for the faults. */
final class XRefusals implements PlatformRefusals {

    /** As X's own limits are when nothing else is configured. */
    private static final int LIMIT = 100;

    @Override
    public ResponseEntity<?> broken(int status) {
        return XProblem.broken(status).answer();
    }

    @Override
    public ResponseEntity<?> tooMany(Instant reset, HttpServletResponse response) {
        RateHeaders.writeUsedUp(LIMIT, reset, response);
        return XProblem.tooManyRequests().answer();
    }

    @Override
    public ResponseEntity<?> duplicate() {
        return XProblem.duplicate().answer();
    }

    @Override
    public ResponseEntity<?> expiredToken() {
        return XProblem.unauthorized().answer();
    }

    @Override
    public ResponseEntity<?> noCredit() {
        return XProblem.noCredit().answer();
    }

    @Override
    public boolean charges() {
        return true;
    }
}
