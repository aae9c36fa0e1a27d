package org.vocero.approval.desk;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of posts down; {@code null} lets everything through.
 *
 * @param text part of the title, the key or any of the texts, whatever its case
 */
public record PostFilter(
        @Nullable String state,
        @Nullable String anchor,
        @Nullable String text) {

    public static final PostFilter ALL = new PostFilter(null, null, null);
}
