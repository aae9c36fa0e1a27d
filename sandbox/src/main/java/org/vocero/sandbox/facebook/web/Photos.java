package org.vocero.sandbox.facebook.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.media.MediaStore;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.wall.Wall;

/** The photos that pages uploaded. */
@Component
class Photos {

    private static final int LIMIT = 4 * 1024 * 1024;

    private final Wall wall;
    private final MediaStore store;

    Photos(Wall wall, MediaStore store) {
        this.wall = wall;
        this.store = store;
    }

    /** @throws GraphError 100 if it is no picture by its bytes, or too large */
    static PictureKind kindOf(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw GraphError.unreadablePhoto();
        }
        return PictureKind.of(bytes).orElseThrow(GraphError::unreadablePhoto);
    }

    Picture keep(Page page, byte[] bytes, PictureKind kind, String alt) {
        return wall.upload(page.account(), Long::toString, store.put(bytes), kind, bytes.length, alt)
                .asPicture();
    }

    /** @throws GraphError 100 if one is not the page's own */
    List<Picture> attached(Page page, List<String> ids) {
        return ids.stream()
                .map(id -> wall.upload(page.account(), id)
                        .orElseThrow(() -> GraphError.badParameter("attached_media: there is no photo " + id)))
                .map(Upload::asPicture)
                .toList();
    }
}
