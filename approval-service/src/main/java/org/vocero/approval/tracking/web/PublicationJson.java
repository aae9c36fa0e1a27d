package org.vocero.approval.tracking.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.approval.tracking.Track;

/**
 * A publication as scripts see it.
 *
 * @param costUsd what the platform charges for the post; absent where nothing
 * @param token what a settlement must bear; absent unless a person must say what became of it
 */
record PublicationJson(
        UUID publicationId,
        UUID postId,
        String postKey,
        @Nullable String title,
        String account,
        String channel,
        @Nullable String language,
        int version,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant releasedAt,
        @Nullable Instant publishedAt,
        @Nullable Double lateBySeconds,
        @Nullable String url,
        @Nullable String detail,
        @Nullable Long token,
        @Nullable BigDecimal costUsd) {

    static PublicationJson of(Listed listed) {
        Track track = listed.track();
        return new PublicationJson(
                track.publication().id(),
                track.publication().postId(),
                listed.postKey(),
                track.title(),
                track.publication().account(),
                track.publication().channel(),
                track.language(),
                track.version(),
                track.state().key(),
                track.dueAt(),
                track.releasedAt(),
                track.publishedAt(),
                track.lateBy()
                        .map(Duration::toMillis)
                        .map(millis -> millis / 1000.0)
                        .orElse(null),
                track.url(),
                track.detail(),
                track.token(),
                track.cost());
    }
}
