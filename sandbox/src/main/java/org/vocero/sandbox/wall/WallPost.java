package org.vocero.sandbox.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.media.Picture;

/**
 * A post that the platform took.
 *
 * @param number grows with time over all accounts and channels
 * @param id as the platform gave it
 * @param handle of the account when it posted
 * @param publishedAt since when readers see it; {@code null} while it is unpublished
 */
public record WallPost(
        long number,
        String id,
        String account,
        Channel channel,
        String handle,
        Content content,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Tally tally) {

    public String text() {
        return content.text();
    }

    public List<Picture> pictures() {
        return content.pictures();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** When readers saw it first, or when it was made if nobody has. */
    public Instant at() {
        return publishedAt == null ? createdAt : publishedAt;
    }

    WallPost publishedAt(Instant now) {
        return new WallPost(number, id, account, channel, handle, content, createdAt, now, tally);
    }

    WallPost saying(Content changed) {
        return new WallPost(
                number, id, account, channel, handle, changed, createdAt, publishedAt, tally.plus(new Tally(0, 0, 1)));
    }

    WallPost counting(Tally more) {
        return new WallPost(number, id, account, channel, handle, content, createdAt, publishedAt, tally.plus(more));
    }

    /**
     * What happened to a post since.
     *
     * @param repeatsRefused how often it was sent again and refused
     * @param repeatsAnswered how often it was sent again under its key and answered with this very post
     * @param edits how often what it says was changed
     */
    public record Tally(int repeatsRefused, int repeatsAnswered, int edits) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(
                    repeatsRefused + more.repeatsRefused, repeatsAnswered + more.repeatsAnswered, edits + more.edits);
        }
    }
}
