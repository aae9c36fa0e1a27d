package org.vocero.composition;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

/** Finds what makes a content unfit to be sent at all. */
final class Flaws {

    /** UAX #15, D4: no text that means something has more non-starters in a row than this, counted decomposed. */
    private static final int MOST_MARKS_IN_A_ROW = 30;

    /** From here on a row is too long in whatever form, and putting it into order would take quadratic time. */
    private static final int MOST_MARKS_TO_NORMALIZE = 3 * MOST_MARKS_IN_A_ROW;

    private Flaws() {}

    /** The first flaw of a content as it came, before any normalization. */
    static Optional<Unusable> in(Content content) {
        return inText(content.body(), Reason.EMPTY_BODY)
                .or(() -> inLink(content.link()))
                .or(() -> inHashtags(content.campaignHashtags(), content.partnerHashtags()));
    }

    /** @param empty what it is called if nothing in the text can be seen */
    static Optional<Unusable> inText(String text, Reason empty) {
        return text.codePoints()
                .boxed()
                .flatMap(codePoint -> inCharacter(codePoint).stream())
                .findFirst()
                .or(() -> text.codePoints().noneMatch(Flaws::isVisible)
                        ? Optional.of(new Unusable(empty, ""))
                        : Optional.empty())
                .or(() -> inMarks(text));
    }

    private static Optional<Unusable> inCharacter(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE || isNoncharacter(codePoint)) {
            return Optional.of(new Unusable(Reason.BROKEN_CHARACTER, name(codePoint)));
        }
        if (Character.getType(codePoint) == Character.CONTROL && "\t\n\r".indexOf(codePoint) < 0) {
            return Optional.of(new Unusable(Reason.CONTROL_CHARACTER, name(codePoint)));
        }
        if (codePoint == 0x202D || codePoint == 0x202E) {
            return Optional.of(new Unusable(Reason.DIRECTION_OVERRIDE, name(codePoint)));
        }
        return Optional.empty();
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    private static Optional<Unusable> inMarks(String body) {
        boolean stacked = longestRowOfMarks(body) > MOST_MARKS_TO_NORMALIZE
                || longestRowOfMarks(Normalizer.normalize(body, Normalizer.Form.NFD)) > MOST_MARKS_IN_A_ROW;
        return stacked ? Optional.of(new Unusable(Reason.STACKED_MARKS, "")) : Optional.empty();
    }

    private static int longestRowOfMarks(String text) {
        int longest = 0;
        int row = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            row = isMark(text.codePointAt(i)) ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static Optional<Unusable> inLink(@Nullable String link) {
        return link == null || Link.isValid(link)
                ? Optional.empty()
                : Optional.of(new Unusable(Reason.INVALID_LINK, link));
    }

    private static Optional<Unusable> inHashtags(List<String> campaign, List<String> partners) {
        return Stream.concat(campaign.stream(), partners.stream())
                .filter(hashtag -> !Hashtags.isHashtag(hashtag))
                .findFirst()
                .map(hashtag -> new Unusable(Reason.INVALID_HASHTAG, hashtag));
    }

    private static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
