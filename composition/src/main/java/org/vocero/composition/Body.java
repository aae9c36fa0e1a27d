package org.vocero.composition;

import java.text.Normalizer;

/** The author's text as it is sent. */
final class Body {

    private Body() {}

    /** In NFC, with line feeds as line breaks, without white space around it and without the byte order marks of copied files. */
    static String normalized(String body) {
        String text = body.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
