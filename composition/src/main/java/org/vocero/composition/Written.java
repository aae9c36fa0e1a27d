package org.vocero.composition;

import java.text.Normalizer;

/** Brings a content into the form in which it is sent: what looks the same is the same. */
final class Written {

    private Written() {}

    /** The content in NFC, its body with line feeds as line breaks and without white space around it. */
    static Content form(Content content) {
        return new Content(
                body(content.body()),
                content.link() == null ? null : composed(content.link()),
                content.campaignHashtags().stream().map(Written::composed).toList(),
                content.partnerHashtags().stream().map(Written::composed).toList(),
                content.thread(),
                content.pictures());
    }

    /** Byte order marks, which copied files leave behind, cannot be seen and X refuses them. */
    static String body(String body) {
        String lines = body.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        return composed(stripped(lines));
    }

    /** Without white space around it, the non-breaking spaces too. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
