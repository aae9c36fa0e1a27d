package org.vocero.approval.post;

import java.util.Map;

/**
 * A post as somebody wrote it, before anyone checked it.
 *
 * @param cells by the names in {@link Columns}
 */
public record Manuscript(Map<String, String> cells) {

    public Manuscript {
        cells = Map.copyOf(cells);
    }
}
