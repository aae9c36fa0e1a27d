package org.vocero.approval.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a campaign's drafts and approved posts are meant.
 *
 * @param keys of the posts; empty for all that the rest lets through
 * @param state {@code draft} or {@code approved}; {@code null} for both
 * @param anchor that they follow
 * @param text part of the title, the key or any of the texts, whatever its case
 */
public record Selection(
        List<String> keys,
        @Nullable String state,
        @Nullable String anchor,
        @Nullable String text) {

    public Selection {
        keys = List.copyOf(keys);
    }

    public static Selection of(List<String> keys) {
        return new Selection(keys, null, null, null);
    }

    /** Whether it says anything at all: nobody moves a whole campaign by leaving a form empty. */
    public boolean isEmpty() {
        return keys.isEmpty() && state == null && anchor == null && text == null;
    }
}
