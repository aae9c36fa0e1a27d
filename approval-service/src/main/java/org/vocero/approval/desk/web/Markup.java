package org.vocero.approval.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in pieces, so that a template can colour its links and hashtags and still escape every character. */
record Markup(Kind kind, String text) {

    enum Kind {
        PLAIN,
        LINK,
        HASHTAG
    }

    private static final Pattern SPECIAL =
            Pattern.compile("(?<link>https?://\\S+)|(?<hashtag>(?<![\\p{L}\\p{N}_&])#[\\p{L}\\p{M}\\p{N}_]+)");

    /** Pieces that together are the text. */
    static List<Markup> of(String text) {
        List<Markup> pieces = new ArrayList<>();
        Matcher matcher = SPECIAL.matcher(text);
        int end = 0;
        while (matcher.find()) {
            add(pieces, Kind.PLAIN, text.substring(end, matcher.start()));
            add(pieces, matcher.group("link") == null ? Kind.HASHTAG : Kind.LINK, matcher.group());
            end = matcher.end();
        }
        add(pieces, Kind.PLAIN, text.substring(end));
        return pieces;
    }

    private static void add(List<Markup> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Markup(kind, text));
        }
    }

    /** Its name as a CSS class. */
    public String style() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
