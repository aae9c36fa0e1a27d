package org.vocero.publishing.channel.bluesky;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vocero.composition.Facet;
import org.vocero.composition.Facets;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Publication.Picture;
import tools.jackson.databind.JsonNode;

/** A record of {@code app.bsky.feed.post} (lexicon of 2026-11). */
final class PostRecord {

    static final String COLLECTION = "app.bsky.feed.post";

    private static final String IMAGES = "app.bsky.embed.images";

    private static final String FACET = "app.bsky.richtext.facet";

    private PostRecord() {}

    /**
     * The record that shows a message.
     *
     * @param images the message's pictures as blobs, in its order
     * @param didOf whose handle it is; a handle that is nobody's stays plain text
     */
    static Map<String, Object> showing(
            Message message, List<JsonNode> images, Function<String, Optional<String>> didOf) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("$type", COLLECTION);
        post.put("text", message.text());
        post.put("createdAt", message.createdAt().toString());
        post.put("langs", List.of(message.language()));
        List<Map<String, Object>> facets = new ArrayList<>();
        for (Facet facet : Facets.of(message.text())) {
            feature(facet, didOf).ifPresent(feature -> facets.add(facet(facet, feature)));
        }
        if (!facets.isEmpty()) {
            post.put("facets", facets);
        }
        if (!images.isEmpty()) {
            post.put("embed", Map.of("$type", IMAGES, "images", images(message.pictures(), images)));
        }
        return post;
    }

    /** With their proportions, so that an app keeps the place free before it has the picture. */
    private static List<Map<String, Object>> images(List<Picture> pictures, List<JsonNode> blobs) {
        return IntStream.range(0, blobs.size())
                .mapToObj(i -> image(pictures.get(i), blobs.get(i)))
                .toList();
    }

    private static Map<String, Object> image(Picture picture, JsonNode blob) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("alt", picture.altText());
        image.put("image", blob);
        image.put("aspectRatio", Map.of("width", picture.width(), "height", picture.height()));
        return image;
    }

    private static Map<String, Object> facet(Facet facet, Map<String, String> feature) {
        return Map.of(
                "index",
                Map.of("byteStart", facet.byteStart(), "byteEnd", facet.byteEnd()),
                "features",
                List.of(feature));
    }

    private static Optional<Map<String, String>> feature(Facet facet, Function<String, Optional<String>> didOf) {
        return switch (facet.kind()) {
            case LINK -> Optional.of(Map.of("$type", FACET + "#link", "uri", facet.value()));
            case HASHTAG -> Optional.of(Map.of("$type", FACET + "#tag", "tag", facet.value()));
            case MENTION -> didOf.apply(facet.value()).map(did -> Map.of("$type", FACET + "#mention", "did", did));
        };
    }
}
