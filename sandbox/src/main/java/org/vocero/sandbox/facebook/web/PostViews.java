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
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.wall.web.WallUrls;

/** Posts as Graph answers them. */
@Component
class PostViews {

    static final List<String> FIELDS =
            List.of("id", "message", "created_time", "permalink_url", "is_published", "story", "updated_time");

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

    private String url(WallPost post) {
        URI url = urls.of(post);
        return url.toString();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
