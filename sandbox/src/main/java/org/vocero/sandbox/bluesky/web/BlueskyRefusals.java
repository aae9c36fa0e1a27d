package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.vocero.sandbox.fault.web.PlatformRefusals;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** The data server's ways to refuse, for the faults. */
final class BlueskyRefusals implements PlatformRefusals {

    private final boolean byPassword;

    /** @param byPassword whether the call proves who it is by a password, which then is revoked where a token would expire */
    BlueskyRefusals(boolean byPassword) {
        this.byPassword = byPassword;
    }

    @Override
    public ResponseEntity<?> broken(int status) {
        return XrpcError.broken(status).answer();
    }

    @Override
    public ResponseEntity<?> tooMany(Instant reset, HttpServletResponse response) {
        LimitHeaders.write(new Standing(false, 5_000, 0, reset), LimitHeaders.HOUR, response);
        return XrpcError.tooMany().answer();
    }

    /** What {@code createRecord} makes of a key that is there. */
    @Override
    public ResponseEntity<?> duplicate() {
        return XrpcError.broken(500).answer();
    }

    @Override
    public ResponseEntity<?> expiredToken() {
        return (byPassword ? XrpcError.wrongPassword() : XrpcError.expiredToken()).answer();
    }
}
