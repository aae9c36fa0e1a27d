package org.vocero.scheduling.anchor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vocero.scheduling.publication.Anchor;

/**
 * A campaign's event got a date, another date, or lost it.
 *
 * @param date {@code null} while the event is not dated
 * @param revision grows with each change of the anchor
 */
public record Dating(Anchor anchor, @Nullable LocalDate date, long revision) {}
