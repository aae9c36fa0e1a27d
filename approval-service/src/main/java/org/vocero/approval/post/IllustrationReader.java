package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.medium.Shelf;

/** Reads a manuscript's pictures and their alt texts. */
final class IllustrationReader {

    private final List<String> languages;
    private final Shelf shelf;
    private final Set<String> known;

    IllustrationReader(List<String> languages, Shelf shelf) {
        this.languages = List.copyOf(languages);
        this.shelf = shelf;
        this.known = Set.copyOf(Columns.pictures(languages));
    }

    /** In their order; none as long as one of them has a problem, so that the others keep their numbers. */
    List<Illustration> read(Cells cells) {
        int before = cells.problems().size();
        List<Illustration> illustrations = new ArrayList<>();
        for (int number = 1; number <= Columns.MOST_PICTURES; number++) {
            Map<String, String> said = altTexts(cells, number);
            String reference = cells.text(Columns.picture(number));
            if (reference.isEmpty()) {
                int absent = number;
                said.keySet()
                        .forEach(language ->
                                cells.problem(Columns.altText(absent, language), "alt-text-without-picture", absent));
            } else if (illustrations.size() < number - 1 && cells.problems().size() == before) {
                cells.problem(Columns.picture(number), "picture-before-missing", number);
            } else {
                add(cells, number, reference, said, illustrations);
            }
        }
        cells.columns().stream()
                .filter(column -> Columns.isPicture(column) || Columns.isAltText(column))
                .filter(column -> !known.contains(column))
                .sorted()
                .forEach(column -> cells.problem(column, "unknown-column"));
        return cells.problems().size() == before ? illustrations : List.of();
    }

    private Map<String, String> altTexts(Cells cells, int number) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String language : languages) {
            String text = cells.text(Columns.altText(number, language));
            if (!text.isEmpty()) {
                said.put(language, text);
            }
        }
        return said;
    }

    private void add(
            Cells cells, int number, String reference, Map<String, String> said, List<Illustration> illustrations) {
        String column = Columns.picture(number);
        List<Medium> media = shelf.find(reference);
        if (media.isEmpty()) {
            cells.problem(column, "unknown-picture", reference);
        } else if (media.size() > 1) {
            cells.problem(column, "several-pictures", reference, media.size());
        } else if (illustrations.stream().anyMatch(other -> other.medium().equals(media.get(0)))) {
            cells.problem(column, "picture-twice", reference);
        } else {
            illustrations.add(new Illustration(media.get(0), said));
        }
    }
}
