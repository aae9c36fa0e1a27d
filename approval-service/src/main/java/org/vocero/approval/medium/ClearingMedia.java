package org.vocero.approval.medium;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Deletes pictures that were uploaded and then shown by no version: they would stay for ever, and nobody would know of them. */
public final class ClearingMedia {

    private static final System.Logger LOG = System.getLogger(ClearingMedia.class.getName());

    private final Media media;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long a picture waits for a version that shows it */
    public ClearingMedia(Media media, Duration kept, Clock clock) {
        this.media = media;
        this.kept = kept;
        this.clock = clock;
    }

    /** Any number of instances may do it at any time. */
    public void clear() {
        List<String> gone = media.clear(clock.instant().minus(kept));
        if (!gone.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Pictures that no version shows were deleted: {0}", gone);
        }
    }
}
