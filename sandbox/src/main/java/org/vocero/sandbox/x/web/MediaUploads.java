package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.limit.RateLimit;
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

    /** docs.x.com, 2026-11: 500 uploads within 15 minutes. */
    private static final int UPLOADS_PER_WINDOW = 500;

    private static final int IMAGE_LIMIT = 5 * 1024 * 1024;

    private final Wall wall;
    private final MediaStore store;
    private final Clock clock;
    private final RateLimit uploadsPerWindow;
    private final Duration processing;

    MediaUploads(Wall wall, MediaStore store, Clock clock, XMediaProperties properties) {
        this.wall = wall;
        this.store = store;
        this.clock = clock;
        this.uploadsPerWindow = new RateLimit(UPLOADS_PER_WINDOW, Duration.ofMinutes(15), clock);
        this.processing = properties.xProcessing();
    }

    /** Takes one more of those that the account has, and says in the answer how many are left. */
    void count(XAccount account, HttpServletResponse response) {
        RateHeaders.write(uploadsPerWindow.take(account.userId()), response);
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

    /** The same under an id that was given before. */
    void keep(XAccount account, byte[] bytes, PictureKind kind, String id) {
        wall.upload(account.account(), number -> id, store.put(bytes), kind, bytes.length, "");
    }

    /** A GIF is processed for a while. */
    boolean isReady(Upload upload) {
        return upload.kind() != PictureKind.GIF || !upload.at().plus(processing).isAfter(clock.instant());
    }

    Optional<Upload> find(XAccount account, String id) {
        return wall.upload(account.account(), id)
                .filter(upload -> upload.at().plus(LIFE).isAfter(clock.instant()));
    }

    /** @throws XProblem 400 if one is not the account's own, too old or still being processed, or a GIF beside another */
    List<Picture> pictures(XAccount account, List<String> ids) {
        List<Picture> pictures = ids.stream()
                .map(id -> find(account, id)
                        .filter(this::isReady)
                        .orElseThrow(() -> XBody.invalid("Your media IDs are invalid.")))
                .map(Upload::asPicture)
                .toList();
        if (pictures.size() > 1 && pictures.stream().anyMatch(picture -> picture.kind() == PictureKind.GIF)) {
            throw XBody.invalid("You may attach up to 4 photos, 1 animated GIF or 1 video.");
        }
        return pictures;
    }

    void describe(Upload upload, String alt) {
        wall.describe(upload, alt);
    }
}
