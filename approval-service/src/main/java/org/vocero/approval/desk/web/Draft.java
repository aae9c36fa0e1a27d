package org.vocero.approval.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Manuscript;
import org.vocero.approval.post.Message;

/** A post in the fields of an edit, by the names in {@link Columns}: what a version says, with what an editor changed. */
record Draft(Map<String, String> cells) {

    /** As a version says it. */
    static Draft of(Message message) {
        return new Draft(Manuscript.of(message).cells());
    }

    /**
     * With the fields of a form in the place of its own; fields that no plan has are left out. A form has all of the pictures or none:
     * those that it does not send were taken away.
     */
    Draft with(Map<String, String> fields) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        if (fields.containsKey(Columns.picture(1))) {
            changed.keySet().removeIf(Draft::isOfPictures);
        }
        fields.forEach((field, text) -> {
            if (changed.containsKey(field) || Columns.isText(field) || isOfPictures(field)) {
                changed.put(field, text);
            }
        });
        return new Draft(changed);
    }

    private static boolean isOfPictures(String column) {
        return Columns.isPicture(column) || Columns.isAltText(column);
    }

    /** Its pictures, in their order. */
    List<DraftPicture> pictures(List<String> languages) {
        List<DraftPicture> pictures = new ArrayList<>();
        for (int number = 1; number <= Columns.MOST_PICTURES; number++) {
            String reference = get(Columns.picture(number)).strip();
            if (!reference.isEmpty()) {
                Map<String, String> altTexts = new LinkedHashMap<>();
                for (String language : languages) {
                    altTexts.put(language, get(Columns.altText(number, language)));
                }
                pictures.add(new DraftPicture(reference, altTexts));
            }
        }
        return pictures;
    }

    /** The same with these pictures in the place of its own. */
    Draft withPictures(List<DraftPicture> pictures) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.keySet().removeIf(Draft::isOfPictures);
        for (int i = 0; i < pictures.size(); i++) {
            int number = i + 1;
            changed.put(Columns.picture(number), pictures.get(i).reference());
            pictures.get(i)
                    .altTexts()
                    .forEach((language, text) -> changed.put(Columns.altText(number, language), text));
        }
        return new Draft(changed);
    }

    Manuscript manuscript() {
        return new Manuscript(cells);
    }

    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
