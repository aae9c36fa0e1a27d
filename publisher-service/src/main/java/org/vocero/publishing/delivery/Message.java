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
 */
public record Message(
        String text,
        @Nullable String attachedLink,
        List<Publication.Picture> pictures,
        String language,
        String fingerprint,
        String idempotencyKey,
        Instant createdAt) {

    public Message {
        pictures = List.copyOf(pictures);
    }

    /** What it takes of its account's budget and of the app's. */
    Ask ask(Publication publication) {
        return new Ask(publication.channel(), publication.account(), pictures.size());
    }
}
