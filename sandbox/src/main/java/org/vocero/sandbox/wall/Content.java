package org.vocero.sandbox.wall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.sandbox.markup.Entity;
import org.vocero.sandbox.media.Picture;

/**
 * What a post says.
 *
 * @param text as it was sent, with its links in full
 * @param link attached beside the text
 * @param inReplyTo the id of the post that this one replies to
 * @param language BCP 47
 * @param entities what in the text is more than text, where the platform is told; {@code null} where it finds out by itself
 * @param document what the platform keeps beyond all this, in its own form
 */
public record Content(
        String text,
        @Nullable String link,
        List<Picture> pictures,
        @Nullable String inReplyTo,
        @Nullable String language,
        @Nullable List<Entity> entities,
        @Nullable String document) {

    public Content {
        pictures = List.copyOf(pictures);
        entities = entities == null ? null : List.copyOf(entities);
    }

    public static Content of(String text) {
        return new Content(text, null, List.of(), null, null, null, null);
    }

    public Content withLink(@Nullable String address) {
        return new Content(text, address, pictures, inReplyTo, language, entities, document);
    }

    public Content withPictures(List<Picture> attached) {
        return new Content(text, link, attached, inReplyTo, language, entities, document);
    }

    public Content inReplyTo(@Nullable String parent) {
        return new Content(text, link, pictures, parent, language, entities, document);
    }

    public Content inLanguage(@Nullable String spoken) {
        return new Content(text, link, pictures, inReplyTo, spoken, entities, document);
    }

    public Content withEntities(List<Entity> told) {
        return new Content(text, link, pictures, inReplyTo, language, told, document);
    }

    public Content withDocument(String kept) {
        return new Content(text, link, pictures, inReplyTo, language, entities, kept);
    }
}
