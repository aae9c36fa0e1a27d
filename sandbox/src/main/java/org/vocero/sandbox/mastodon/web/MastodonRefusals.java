package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.vocero.sandbox.fault.web.PlatformRefusals;
import org.vocero.sandbox.limit.RateLimit.Standing;

/** Mastodon's ways to refuse, for the faults. */
final class MastodonRefusals implements PlatformRefusals {

    @Override
    public ResponseEntity<?> broken(int status) {
        return MastodonError.broken(status).answer();
    }

    @Override
    public ResponseEntity<?> tooMany(Instant reset, HttpServletResponse response) {
        LimitHeaders.write(new Standing(false, 300, 0, reset), response);
        return MastodonError.tooMany().answer();
    }

    /** What a database's unique index makes of the second of two: Mastodon itself does not mind repetitions. */
    @Override
    public ResponseEntity<?> duplicate() {
        return MastodonError.unprocessable("Duplicate record").answer();
    }

    @Override
    public ResponseEntity<?> expiredToken() {
        return MastodonError.expiredToken().answer();
    }
}
