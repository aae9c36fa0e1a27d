package org.vocero.approval.post;

import java.util.List;
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

    /** What stands for its pictures. */
    public List<String> pictures() {
        return cells.entrySet().stream()
                .filter(cell -> Columns.isPicture(cell.getKey()))
                .map(Map.Entry::getValue)
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .toList();
    }
}
