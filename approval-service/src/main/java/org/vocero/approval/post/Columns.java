package org.vocero.approval.post;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parts of a post are called where people write them: a media plan's columns, and the fields of an edit. */
public final class Columns {

    public static final String KEY = "key";
    public static final String TITLE = "title";
    public static final String ANCHOR = "anchor";
    public static final String OFFSET = "offset";
    public static final String LOCAL_TIME = "local_time";
    public static final String ZONE = "zone";
    public static final String ACCOUNTS = "accounts";
    public static final String LINK = "link";
    public static final String THREAD = "thread";
    public static final String FIGURE = "figure";
    public static final String SOURCE = "source";
    public static final String SOURCE_URL = "source_url";
    public static final String VALID_UNTIL = "valid_until";
    public static final String REGIONS = "regions";
    public static final String THEMES = "themes";
    public static final String LENSES = "lenses";
    public static final String OBJECTIVES = "gcm_objectives";

    /** Columns without which there is no plan; one of {@link #text} besides. */
    public static final List<String> REQUIRED = List.of(KEY, TITLE, ANCHOR, LOCAL_TIME, ACCOUNTS);

    public static final List<String> OPTIONAL = List.of(
            OFFSET, ZONE, LINK, THREAD, FIGURE, SOURCE, SOURCE_URL, VALID_UNTIL, REGIONS, THEMES, LENSES, OBJECTIVES);

    /** What the strictest channels show. */
    public static final int MOST_PICTURES = 4;

    private static final List<String> WHEN_AND_WHERE = List.of(KEY, TITLE, ANCHOR, OFFSET, LOCAL_TIME, ZONE, ACCOUNTS);
    private static final List<String> WHAT_FOR =
            List.of(FIGURE, SOURCE, SOURCE_URL, VALID_UNTIL, REGIONS, THEMES, LENSES, OBJECTIVES);

    private static final String TEXT = "text_";
    private static final String PICTURE = "picture_";
    private static final String ALT_TEXT = "alt_";

    private Columns() {}

    /** Every column that a plan can have, in the order in which it is written. */
    public static List<String> all(List<String> languages) {
        return Stream.of(
                        WHEN_AND_WHERE.stream(),
                        languages.stream().map(Columns::text),
                        Stream.of(LINK, THREAD),
                        pictures(languages).stream(),
                        WHAT_FOR.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The column of a language's text. */
    public static String text(String language) {
        return TEXT + language;
    }

    public static boolean isText(String column) {
        return column.startsWith(TEXT);
    }

    /**
     * The column of a picture: its digest or the name of its file.
     *
     * @param number from 1
     */
    public static String picture(int number) {
        return PICTURE + number;
    }

    public static boolean isPicture(String column) {
        return column.matches(PICTURE + "[0-9]+");
    }

    /** The column of what a screen reader says of a picture in a language. */
    public static String altText(int number, String language) {
        return ALT_TEXT + number + "_" + language;
    }

    public static boolean isAltText(String column) {
        return column.matches(ALT_TEXT + "[0-9]+_.*");
    }

    /** All columns of pictures and their alt texts. */
    public static List<String> pictures(List<String> languages) {
        return IntStream.rangeClosed(1, MOST_PICTURES)
                .boxed()
                .flatMap(number -> Stream.concat(
                        Stream.of(picture(number)), languages.stream().map(language -> altText(number, language))))
                .toList();
    }
}
