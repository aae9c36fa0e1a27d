package org.vocero.scheduling.publication;

import java.time.Instant;

/** From when a publication is due until when it still makes sense to post it; both ends belong to it. */
public record Window(Instant dueAt, Instant notAfter) {

    public Window {
        if (!notAfter.isAfter(dueAt)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }
}
