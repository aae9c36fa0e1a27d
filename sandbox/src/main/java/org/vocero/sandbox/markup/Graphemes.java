package org.vocero.sandbox.markup;

import java.util.regex.Pattern;

/** What a reader takes for one character: a family of emoji is one. */
public final class Graphemes {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Graphemes() {}

    public static int count(String text) {
        return Math.toIntExact(GRAPHEME.matcher(text).results().count());
    }
}
