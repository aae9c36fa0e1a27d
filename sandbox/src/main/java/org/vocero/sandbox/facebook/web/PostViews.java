package org.vocero.sandbox.facebook.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.WallUrls;

/** Posts as Graph answers them. */
@Component
class PostViews {

    static final List<String> FIELDS = List.of(
            "id", "message", "created_time", "permalink_url", "is_published", "story", "updated_time", "attachments");

    static final List<String> DEFAULT_FIELDS = List.of("created_time", "message", "id");

    /** Graph gives times in whole seconds. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private final WallUrls urls;

    PostViews(WallUrls urls) {
        this.urls = urls;
    }

    Map<String, Object> view(WallPost post, Set<String> fields) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String field : fields) {
            switch (field) {
                case "id" -> view.put(field, post.id());
                case "created_time" -> view.put(field, time(post.createdAt()));
                case "updated_time" -> view.put(field, time(post.at()));
                case "permalink_url" -> view.put(field, url(post));
                case "is_published" -> view.put(field, post.isPublished());
                case "attachments" -> {
                    if (!post.pictures().isEmpty()) {
                        view.put(field, attachments(post));
                    }
                }
                case "message" -> {
                    if (!post.text().isEmpty()) {
                        view.put(field, post.text());
                    }
                }
                default -> {
                    // "story" is what Facebook says of a post by itself; of these it says nothing.
                }
            }
        }
        return view;
    }

    private Map<String, Object> attachments(WallPost post) {
        List<Map<String, Object>> pictures =
                post.pictures().stream().map(this::attachment).toList();
        if (pictures.size() == 1) {
            return Map.of("data", pictures);
        }
        return Map.of(
                "data",
                List.of(Map.of("media_type", "album", "type", "album", "subattachments", Map.of("data", pictures))));
    }

    private Map<String, Object> attachment(Picture picture) {
        return Map.of(
                "media_type", "photo",
                "type", "photo",
                "description", picture.alt(),
                "media", Map.of("image", Map.of("src", urls.root() + "/wall/media/" + picture.digest())),
                "target", Map.of("id", picture.id()));
    }

    private String url(WallPost post) {
        URI url = urls.of(post);
        return url.toString();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
