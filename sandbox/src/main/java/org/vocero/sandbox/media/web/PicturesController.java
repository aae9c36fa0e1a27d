package org.vocero.sandbox.media.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.media.MediaStore;
import org.vocero.sandbox.media.PictureKind;

/** Serves pictures as what they are by their bytes, whatever they were uploaded as. */
@RestController
class PicturesController {

    private final MediaStore store;

    PicturesController(MediaStore store) {
        this.store = store;
    }

    @GetMapping("/wall/media/{digest:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(@PathVariable String digest) {
        return store.get(digest)
                .flatMap(bytes -> PictureKind.of(bytes)
                        .map(kind -> ResponseEntity.ok()
                                .header("Content-Type", kind.mimeType())
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofDays(1)).immutable())
                                .body(bytes)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
