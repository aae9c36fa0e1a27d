package org.vocero.scheduling.anchor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vocero.scheduling.publication.Anchor;

/**
 * A campaign's event got a date, another date, or lost it.
 *
 * @param date {@code null} while the event is not dated
 * @param revision grows with each change of the anchor
 * @param proof what whoever said it signed; carried on and never verified here
 */
public record Dating(Anchor anchor, @Nullable LocalDate date, long revision, Proof proof) {

    /** A signature, with the name of the key that made it. */
    public record Proof(String signature, String keyId) {}
}
