package org.vocero.sandbox.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that the platform took.
 *
 * @param id as the platform gave it; unique over all accounts and channels
 * @param handle of the account when it posted
 * @param text as it was sent, with its links in full
 * @param link attached beside the text
 * @param publishedAt since when readers see it; {@code null} while it is unpublished
 * @param repeatsRefused how often the same text was sent again and refused by the platform
 */
public record WallPost(
        String id,
        String account,
        Channel channel,
        String handle,
        String text,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant publishedAt,
        int repeatsRefused) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** When readers saw it first, or when it was made if nobody has. */
    public Instant at() {
        return publishedAt == null ? createdAt : publishedAt;
    }

    WallPost publishedAt(Instant now) {
        return new WallPost(id, account, channel, handle, text, link, createdAt, now, repeatsRefused);
    }

    WallPost repeated() {
        return new WallPost(id, account, channel, handle, text, link, createdAt, publishedAt, repeatsRefused + 1);
    }
}
