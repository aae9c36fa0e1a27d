package org.vocero.approval.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Date an anchor, or move it.
 *
 * @param date {@code null} takes a session's date away
 */
public record DateAnchor(
        String campaign, String anchor, @Nullable LocalDate date, String who) {}
