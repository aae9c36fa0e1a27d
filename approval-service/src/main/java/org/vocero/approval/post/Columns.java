package org.vocero.approval.post;

import java.util.List;

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

    public static final List<String> OPTIONAL =
            List.of(OFFSET, ZONE, LINK, FIGURE, SOURCE, SOURCE_URL, VALID_UNTIL, REGIONS, THEMES, LENSES, OBJECTIVES);

    private static final String TEXT = "text_";

    private Columns() {}

    /** The column of a language's text. */
    public static String text(String language) {
        return TEXT + language;
    }

    public static boolean isText(String column) {
        return column.startsWith(TEXT);
    }
}
