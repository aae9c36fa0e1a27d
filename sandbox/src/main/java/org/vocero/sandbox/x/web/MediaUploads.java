package org.vocero.sandbox.x.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.media.MediaStore;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.x.XAccount;

/** The media that an account uploaded to X within the last day; a tweet may have them, and another one too. */
@Component
class MediaUploads {

    static final Duration LIFE = Duration.ofDays(1);

    private static final int IMAGE_LIMIT = 5 * 1024 * 1024;

    private final Wall wall;
    private final MediaStore store;
    private final Clock clock;

    MediaUploads(Wall wall, MediaStore store, Clock clock) {
        this.wall = wall;
        this.store = store;
        this.clock = clock;
    }

    /** @throws XProblem 400 if it is no picture by its bytes, too large, or a GIF, which X does not take in one request */
    PictureKind kindOf(byte[] bytes) {
        if (bytes.length > IMAGE_LIMIT) {
            throw XBody.invalid("File size exceeds " + IMAGE_LIMIT + " bytes.");
        }
        return PictureKind.of(bytes)
                .filter(kind -> kind != PictureKind.GIF)
                .orElseThrow(() -> XBody.invalid("media type unrecognized."));
    }

    Upload keep(XAccount account, byte[] bytes, PictureKind kind) {
        return wall.upload(account.account(), Long::toString, store.put(bytes), kind, bytes.length, "");
    }

    Optional<Upload> find(XAccount account, String id) {
        return wall.upload(account.account(), id)
                .filter(upload -> upload.at().plus(LIFE).isAfter(clock.instant()));
    }

    /** @throws XProblem 400 if one is not the account's own or too old */
    List<Picture> pictures(XAccount account, List<String> ids) {
        return ids.stream()
                .map(id -> find(account, id).orElseThrow(() -> XBody.invalid("Your media IDs are invalid.")))
                .map(Upload::asPicture)
                .toList();
    }

    void describe(Upload upload, String alt) {
        wall.describe(upload, alt);
    }
}
