package org.vocero.sandbox.x.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.PostIds;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.x.XAccount;

/** GIFs on their way to X; what is not ended within a day, or when the sandbox stops, is gone. */
@Component
class UploadsInParts {

    private final PostIds ids;
    private final MediaUploads uploads;
    private final Clock clock;
    private final Map<String, UploadInParts> begun = new ConcurrentHashMap<>();
    /** Ended, and no GIF: by their ids, whose they are. */
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    UploadsInParts(PostIds ids, MediaUploads uploads, Clock clock) {
        this.ids = ids;
        this.uploads = uploads;
        this.clock = clock;
    }

    String begin(XAccount account, long size) {
        begun.values().removeIf(upload -> upload.begun().plus(MediaUploads.LIFE).isBefore(clock.instant()));
        String id = Long.toString(ids.next());
        begun.put(id, new UploadInParts(account.account(), size, clock.instant()));
        return id;
    }

    /** @throws XProblem 400 if the account has begun none under this id, or has ended it */
    UploadInParts open(XAccount account, String id) {
        return Optional.ofNullable(begun.get(id))
                .filter(upload -> upload.account().equals(account.account()))
                .orElseThrow(() -> XBody.invalid("Your media IDs are invalid."));
    }

    /** X takes whatever it is, and finds out later what. */
    void end(XAccount account, String id, byte[] whole) {
        if (PictureKind.of(whole).filter(PictureKind.GIF::equals).isPresent()) {
            uploads.keep(account, whole, PictureKind.GIF, id);
        } else {
            failed.put(id, account.account());
        }
        begun.remove(id);
    }

    boolean hasFailed(XAccount account, String id) {
        return account.account().equals(failed.get(id));
    }

    /** Ended, and taken. */
    Optional<Upload> find(XAccount account, String id) {
        return uploads.find(account, id);
    }
}
