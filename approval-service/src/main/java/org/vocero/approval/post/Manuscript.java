package org.vocero.approval.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post as somebody wrote it, before anyone checked it.
 *
 * @param cells by the names in {@link Columns}
 */
public record Manuscript(Map<String, String> cells) {

    public Manuscript {
        cells = Map.copyOf(cells);
    }

    /**
     * What an author would have written for a message: read for the same campaign it makes the same message. What there is not is
     * an empty cell.
     */
    public static Manuscript of(Message message) {
        Map<String, String> cells = new LinkedHashMap<>();
        Timing timing = message.timing();
        Evidence evidence = message.evidence();
        put(cells, Columns.TITLE, message.title());
        put(cells, Columns.ANCHOR, timing.anchor() == null ? timing.date() : timing.anchor());
        put(cells, Columns.OFFSET, timing.offset());
        put(cells, Columns.LOCAL_TIME, timing.localTime());
        put(cells, Columns.ZONE, timing.zone());
        put(
                cells,
                Columns.ACCOUNTS,
                joined(message.placements().stream().map(Placement::account).toList()));
        put(cells, Columns.LINK, message.link());
        put(cells, Columns.THREAD, message.thread() ? "yes" : "no");
        put(cells, Columns.FIGURE, evidence.figure());
        put(cells, Columns.SOURCE, evidence.source());
        put(cells, Columns.SOURCE_URL, evidence.sourceUrl());
        put(cells, Columns.VALID_UNTIL, evidence.validUntil());
        put(cells, Columns.REGIONS, joined(message.tags().regions()));
        put(cells, Columns.THEMES, joined(message.tags().themes()));
        put(cells, Columns.LENSES, joined(message.tags().lenses()));
        put(cells, Columns.OBJECTIVES, joined(message.tags().objectives()));
        List<Illustration> illustrations = message.illustrations();
        for (int i = 0; i < illustrations.size(); i++) {
            int number = i + 1;
            put(cells, Columns.picture(number), illustrations.get(i).medium().digest());
            illustrations
                    .get(i)
                    .altTexts()
                    .forEach((language, text) -> put(cells, Columns.altText(number, language), text));
        }
        message.bodies().forEach((language, body) -> put(cells, Columns.text(language), body));
        return new Manuscript(cells);
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        cells.put(column, value == null ? "" : value.toString());
    }

    private static String joined(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(";"));
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
