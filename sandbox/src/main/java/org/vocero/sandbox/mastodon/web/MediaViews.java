package org.vocero.sandbox.mastodon.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.web.WallUrls;

/** Media as Mastodon answers them. */
@Component
class MediaViews {

    private final WallUrls urls;

    MediaViews(WallUrls urls) {
        this.urls = urls;
    }

    Map<String, Object> view(Picture picture) {
        String url = urls.root() + "/wall/media/" + picture.digest();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", picture.id());
        view.put("type", picture.kind() == PictureKind.GIF ? "gifv" : "image");
        view.put("url", url);
        view.put("preview_url", url);
        view.put("remote_url", null);
        view.put("meta", Map.of());
        view.put("description", picture.alt().isEmpty() ? null : picture.alt());
        view.put("blurhash", null);
        return view;
    }

    /** While it is not to be had. */
    Map<String, Object> unready(Picture picture) {
        Map<String, Object> view = view(picture);
        view.put("url", null);
        return view;
    }
}
