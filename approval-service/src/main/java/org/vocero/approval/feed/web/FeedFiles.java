package org.vocero.approval.feed.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.feed.Calendars;
import org.vocero.approval.feed.ReadingFeeds;
import org.vocero.approval.feed.Token;

/** A feed for a calendar program, which has its address and nothing else. */
@RestController
class FeedFiles {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** So long a revoked feed may still be seen where it was seen before. */
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private final ReadingFeeds reading;
    private final Calendars calendars;

    FeedFiles(ReadingFeeds reading, Calendars calendars) {
        this.reading = reading;
        this.calendars = calendars;
    }

    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return reading.read(new Token(token))
                .map(calendars::write)
                .map(file -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(SHORTLY)
                        .eTag("\"" + UUID.nameUUIDFromBytes(file) + "\"")
                        .header("X-Robots-Tag", "noindex")
                        .body(file))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
