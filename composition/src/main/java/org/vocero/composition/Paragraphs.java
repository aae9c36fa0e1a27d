package org.vocero.composition;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a body: what blank lines part. A line on which nothing can be seen is blank. */
final class Paragraphs {

    private Paragraphs() {}

    /** In their order, without white space around; none of a body on which nothing can be seen. */
    static List<String> of(String body) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            if (line.codePoints().anyMatch(Flaws::isVisible)) {
                open.append(line).append('\n');
            } else {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return List.copyOf(paragraphs);
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (open.length() > 0) {
            paragraphs.add(Written.stripped(open.toString()));
            open.setLength(0);
        }
    }
}
