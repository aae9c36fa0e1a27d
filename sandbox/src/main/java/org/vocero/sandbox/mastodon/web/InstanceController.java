package org.vocero.sandbox.mastodon.web;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.mastodon.StatusText;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.web.WallUrls;

/** What this server says of itself to anybody. */
@RestController
class InstanceController {

    private final WallUrls urls;

    InstanceController(WallUrls urls) {
        this.urls = urls;
    }

    @GetMapping("/api/v2/instance")
    Map<String, Object> instance() {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("domain", URI.create(urls.root()).getHost());
        instance.put("title", "Vocero sandbox");
        instance.put("version", "4.5.0");
        instance.put("source_url", "https://github.com/mastodon/mastodon");
        instance.put("description", "Stands in for Mastodon");
        instance.put("languages", List.of("es"));
        instance.put("configuration", configuration());
        instance.put("registrations", Map.of("enabled", false));
        instance.put("rules", List.of());
        return instance;
    }

    private static Map<String, Object> configuration() {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put(
                "supported_mime_types",
                Arrays.stream(PictureKind.values()).map(PictureKind::mimeType).toList());
        media.put("description_limit", MediaController.DESCRIPTION_LIMIT);
        media.put("image_size_limit", MediaController.SIZE_LIMIT);
        media.put("image_matrix_limit", 33_177_600);
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put(
                "statuses",
                Map.of(
                        "max_characters", StatusText.LIMIT,
                        "max_media_attachments", 4,
                        "characters_reserved_per_url", StatusText.LINK));
        configuration.put("media_attachments", media);
        configuration.put("translation", Map.of("enabled", false));
        return configuration;
    }
}
