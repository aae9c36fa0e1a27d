package org.vocero.publishing.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.limit.Ask;

/**
 * Exactly what an account is to show: the only thing a channel is ever given.
 *
 * @param attachedLink the link beside the text, where the channel takes it so
 * @param language of the text, as BCP 47 names it
 * @param fingerprint the approved digest of all this
 * @param idempotencyKey the same in every attempt for the same version of a publication, and in no other: a platform that lets a
 *     call be repeated safely is given it
 * @param createdAt when the post was due, the same in every attempt
 * @param answers what it is the next post after, in a thread; {@code null} for a single post and for a thread's first
 */
public record Message(
        String text,
        @Nullable String attachedLink,
        List<Publication.Picture> pictures,
        String language,
        String fingerprint,
        String idempotencyKey,
        Instant createdAt,
        @Nullable Answered answers) {

    public Message {
        pictures = List.copyOf(pictures);
    }

    /** A post that answers nothing. */
    public Message(
            String text,
            @Nullable String attachedLink,
            List<Publication.Picture> pictures,
            String language,
            String fingerprint,
            String idempotencyKey,
            Instant createdAt) {
        this(text, attachedLink, pictures, language, fingerprint, idempotencyKey, createdAt, null);
    }

    /** The same as the next post after what is there of its thread. */
    Message after(Progress progress) {
        if (!progress.isBegun()) {
            return this;
        }
        String last = progress.posted().get(progress.next() - 1).remoteId();
        return new Message(
                text,
                attachedLink,
                pictures,
                language,
                fingerprint,
                idempotencyKey,
                createdAt,
                new Answered(progress.first().remoteId(), last));
    }

    /**
     * What a post is the answer to.
     *
     * @param first remote id of the post that the thread begins with
     * @param last of the one before
     */
    public record Answered(String first, String last) {}

    /** What it takes of its account's budget and of the app's. */
    Ask ask(Publication publication) {
        return new Ask(publication.channel(), publication.account(), pictures.size());
    }
}
