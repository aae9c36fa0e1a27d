package org.vocero.sandbox.wall.web;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.wall.WallPost;

/** Where each post can be seen. */
@Component
public class WallUrls {

    private final String root;

    WallUrls(WallWebProperties properties) {
        this.root = properties.publicUrl().toString().replaceFirst("/+$", "");
    }

    /** Before every path, without a slash at the end. */
    public String root() {
        return root;
    }

    /** Absolute, on this wall. */
    public URI of(WallPost post) {
        return URI.create(root + path(post));
    }

    /** Under the channel as on the platform: Facebook's without the page's id, Bluesky's with the record's key. */
    String path(WallPost post) {
        return switch (post.channel()) {
            case X -> "/wall/x/" + post.handle() + "/status/" + post.id();
            case FACEBOOK ->
                "/wall/facebook/" + post.handle() + "/posts/"
                        + post.id().substring(post.id().indexOf('_') + 1);
            case MASTODON -> "/wall/mastodon/@" + post.handle() + "/" + post.id();
            case BLUESKY ->
                "/wall/bluesky/profile/" + post.handle() + "/post/"
                        + post.id().substring(post.id().lastIndexOf('/') + 1);
        };
    }
}
