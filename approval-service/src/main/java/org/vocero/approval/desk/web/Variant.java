package org.vocero.approval.desk.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.composition.Shown;

/**
 * What one account will show of a version, and when.
 *
 * @param text in pieces; the author's own words where they do not compose
 * @param following the texts of a thread's other posts, in their order
 * @param linkHost whose page the link card stands for; {@code null} if there is no link
 * @param pictures shown with the text, in the place of a link card
 * @param problem why it does not compose; {@code null} if it does
 * @param due {@code null} while its date is not known
 * @param publication where it stands; {@code null} before it is approved
 */
record Variant(
        String account,
        String handle,
        String channel,
        String language,
        ZoneId zone,
        List<Markup> text,
        List<List<Markup>> following,
        @Nullable String link,
        @Nullable String linkHost,
        int length,
        int limit,
        List<String> omittedHashtags,
        List<Shown.Picture> pictures,
        @Nullable String problem,
        @Nullable Due due,
        @Nullable Listed publication) {

    private static final int NEARLY_FULL_IN_PERCENT = 90;

    /** First letters of the handle's words, for the stand-in of a picture. */
    public String initials() {
        String letters = handle.replaceAll("^@", "").replaceAll("(?<=\\p{Lu})\\p{Ll}+|[_.-]", "");
        return letters.isEmpty()
                ? "?"
                : letters.substring(
                        0, letters.offsetByCodePoints(0, Math.min(2, letters.codePointCount(0, letters.length()))));
    }

    /** Of the limit, at most 100. */
    public int percent() {
        return Math.min(100, Math.max(1, Math.round(100f * length / limit)));
    }

    public String fullness() {
        if (length > limit) {
            return "over";
        }
        return percent() >= NEARLY_FULL_IN_PERCENT ? "near" : "full";
    }
}
