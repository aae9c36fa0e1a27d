package org.vocero.approval.post.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Manuscript;

/**
 * A whole post as an editor leaves it, in the form that a version is shown in.
 *
 * @param basedOn the version that the editor started from
 * @param anchor an event of the campaign; this or {@code date}
 */
record EditJson(
        @JsonProperty("version") @Nullable Integer basedOn,
        @Nullable String title,
        @Nullable String anchor,
        @Nullable String date,
        @Nullable String offset,
        @Nullable String localTime,
        @Nullable String zone,
        @Nullable List<String> accounts,
        @Nullable Map<String, String> texts,
        @Nullable String link,
        @Nullable Boolean thread,
        @Nullable List<PictureJson> pictures,
        @Nullable String figure,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable String validUntil,
        @Nullable List<String> regions,
        @Nullable List<String> themes,
        @Nullable List<String> lenses,
        @Nullable List<String> objectives) {

    Outcome<Integer> version() {
        return basedOn == null
                ? Outcome.refused(Refusal.unacceptable("post-rejected", List.of(Problem.at("version", "missing"))))
                : Outcome.done(basedOn);
    }

    Manuscript manuscript() {
        Map<String, String> cells = new HashMap<>();
        put(cells, Columns.TITLE, title);
        put(cells, Columns.ANCHOR, anchor == null ? date : anchor);
        put(cells, Columns.OFFSET, offset);
        put(cells, Columns.LOCAL_TIME, localTime);
        put(cells, Columns.ZONE, zone);
        put(cells, Columns.ACCOUNTS, joined(accounts));
        put(cells, Columns.LINK, link);
        put(cells, Columns.THREAD, thread == null ? null : thread ? "yes" : "no");
        put(cells, Columns.FIGURE, figure);
        put(cells, Columns.SOURCE, source);
        put(cells, Columns.SOURCE_URL, sourceUrl);
        put(cells, Columns.VALID_UNTIL, validUntil);
        put(cells, Columns.REGIONS, joined(regions));
        put(cells, Columns.THEMES, joined(themes));
        put(cells, Columns.LENSES, joined(lenses));
        put(cells, Columns.OBJECTIVES, joined(objectives));
        if (texts != null) {
            texts.forEach((language, text) -> put(cells, Columns.text(language), text));
        }
        for (int i = 0; pictures != null && i < pictures.size(); i++) {
            put(cells, i + 1, pictures.get(i));
        }
        return new Manuscript(cells);
    }

    private static void put(Map<String, String> cells, int number, PictureJson picture) {
        put(cells, Columns.picture(number), picture.picture());
        if (picture.altTexts() != null) {
            picture.altTexts().forEach((language, text) -> put(cells, Columns.altText(number, language), text));
        }
    }

    private static void put(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }

    private static @Nullable String joined(@Nullable List<String> items) {
        return items == null ? null : items.stream().filter(Objects::nonNull).collect(Collectors.joining(";"));
    }
}
