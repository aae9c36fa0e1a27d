package org.vocero.approval.anchor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Date an anchor, move it, or take its date away.
 *
 * @param date {@code null} takes a session's date away
 * @param seen the mark of the list that the person saw; empty if they saw none
 * @param who the person's user name
 */
public record MoveAnchor(
        String campaign, String anchor, @Nullable LocalDate date, String seen, String who) {}
