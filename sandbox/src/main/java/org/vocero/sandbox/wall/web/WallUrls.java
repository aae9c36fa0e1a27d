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

    /** Absolute, on this wall. */
    public URI of(WallPost post) {
        return URI.create(root + path(post));
    }

    /** X: {@code /wall/x/<handle>/status/<id>}; Facebook: {@code /wall/facebook/<page>/posts/<id>}, the page's id left out. */
    String path(WallPost post) {
        return switch (post.channel()) {
            case X -> "/wall/x/" + post.handle() + "/status/" + post.id();
            case FACEBOOK ->
                "/wall/facebook/" + post.handle() + "/posts/"
                        + post.id().substring(post.id().indexOf('_') + 1);
        };
    }
}
