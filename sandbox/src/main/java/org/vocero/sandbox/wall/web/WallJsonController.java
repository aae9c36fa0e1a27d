package org.vocero.sandbox.wall.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.wall.Wall;

/** The wall for programs. */
@RestController
class WallJsonController {

    private final Wall wall;
    private final WallUrls urls;

    WallJsonController(Wall wall, WallUrls urls) {
        this.wall = wall;
        this.urls = urls;
    }

    /** Every published post, newest first. */
    @GetMapping("/wall.json")
    List<Post> posts() {
        return wall.published().stream()
                .map(post -> new Post(
                        post.account(),
                        post.channel().key(),
                        post.id(),
                        post.text(),
                        post.content().link(),
                        post.at(),
                        urls.of(post),
                        post.tally().repeatsRefused(),
                        post.tally().repeatsAnswered()))
                .toList();
    }

    /**
     * A post on the wall.
     *
     * @param text as it was sent, its links in full
     * @param repeatsRefused how often the platform refused to post it again
     * @param repeatsAnswered how often the platform answered with it, knowing the request again
     */
    record Post(
            String account,
            String channel,
            String id,
            String text,
            @Nullable String link,
            Instant createdAt,
            URI url,
            int repeatsRefused,
            int repeatsAnswered) {}
}
