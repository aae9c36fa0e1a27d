package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.fault.web.PlatformRefusals;

/** Graph's ways to refuse, for the faults. */
@Component
class GraphRefusals implements PlatformRefusals {

    private final Clock clock;

    GraphRefusals(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ResponseEntity<?> broken(int status) {
        return GraphError.broken(status).answer();
    }

    @Override
    public ResponseEntity<?> tooMany(Instant reset, HttpServletResponse response) {
        UsageHeaders.writeUsedUp(Duration.between(clock.instant(), reset), response);
        return GraphError.pageLimitReached().answer();
    }

    @Override
    public ResponseEntity<?> duplicate() {
        return GraphError.duplicate().answer();
    }

    @Override
    public ResponseEntity<?> expiredToken() {
        return GraphError.expiredToken(clock.instant()).answer();
    }
}
