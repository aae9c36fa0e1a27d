package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vocero.approval.outcome.Problem;
import org.vocero.composition.Composition;
import org.vocero.composition.Extent;
import org.vocero.composition.Picture;
import org.vocero.composition.Shown;
import org.vocero.composition.Unit;

/**
 * A version on an account: the text that the account will show, or why there is none.
 *
 * @param pictures that it shows with the text, with their alt texts in the account's language
 */
public record Publication(UUID id, Placement placement, List<Picture> pictures, Composition composition) {

    /** What composition says of a picture begins with the picture's number. */
    private static final Pattern OF_PICTURE = Pattern.compile("([1-9])(?:: (.*))?", Pattern.DOTALL);

    private static final Set<Composition.Reason> OF_TEXTS_ALONE = EnumSet.of(
            Composition.Reason.INVALID_LINK,
            Composition.Reason.INVALID_HASHTAG,
            Composition.Reason.TOO_MANY_ELEMENTS,
            Composition.Reason.EMPTY_BODY);

    public Publication {
        pictures = List.copyOf(pictures);
    }

    /** What an approval is given to; empty if the version does not compose for this account. */
    public Optional<Shown> shown() {
        return composition.match(
                composed -> Optional.of(Shown.of(
                        placement.channel(),
                        placement.account(),
                        placement.language(),
                        composed,
                        pictures.stream().map(Picture::shown).toList())),
                tooLong -> Optional.empty(),
                unusable -> Optional.empty());
    }

    /** Why it does not compose. */
    public Optional<Problem> problem() {
        String column = Columns.text(placement.language());
        return composition.match(
                composed -> Optional.empty(),
                tooLong -> Optional.of(problem(tooLong, column)),
                unusable -> Optional.of(problem(unusable, column)));
    }

    private Problem problem(Composition.TooLong tooLong, String column) {
        Extent overrun = tooLong.worst();
        String code = overrun.unit() == Unit.BYTES ? "too-long-in-bytes" : "too-long";
        List<Object> values = new ArrayList<>(
                List.of(placement.account(), placement.channel(), overrun.excess(), overrun.length(), overrun.limit()));
        if (tooLong.paragraph() != null) {
            values.add(tooLong.paragraph());
            code = "paragraph-" + code;
        }
        return Problem.at(column, code, values.toArray());
    }

    private Problem problem(Composition.Unusable unusable, String column) {
        Matcher picture = OF_PICTURE.matcher(unusable.culprit());
        if (!OF_TEXTS_ALONE.contains(unusable.reason()) && picture.matches()) {
            String what = picture.group(2) == null ? "" : picture.group(2);
            return problem(unusable.reason(), Integer.parseInt(picture.group(1)), what);
        }
        return switch (unusable.reason()) {
            case INVALID_LINK -> Problem.at(Columns.LINK, "bad-link", unusable.culprit());
            case INVALID_HASHTAG -> Problem.at("hashtags", "bad-hashtag", unusable.culprit());
            case TOO_MANY_ELEMENTS -> Problem.at(column, "thread-too-long", unusable.culprit());
            case EMPTY_BODY -> Problem.at(column, "empty-body");
            case BROKEN_CHARACTER, CONTROL_CHARACTER, DIRECTION_OVERRIDE, STACKED_MARKS ->
                Problem.at(column, "forbidden-character", unusable.culprit());
            case TOO_MANY_PICTURES, PICTURE_TYPE, GIF_NOT_ALONE, PICTURE_TOO_LARGE, NO_ALT_TEXT, ALT_TEXT_TOO_LONG ->
                Problem.at("pictures", codeOf(unusable.reason()), unusable.culprit());
        };
    }

    private Problem problem(Composition.Reason reason, int number, String what) {
        String altText = Columns.altText(number, placement.language());
        return switch (reason) {
            case NO_ALT_TEXT -> Problem.at(altText, codeOf(reason), number, placement.account(), placement.language());
            case BROKEN_CHARACTER, CONTROL_CHARACTER, DIRECTION_OVERRIDE, STACKED_MARKS ->
                Problem.at(altText, "forbidden-character", what);
            default ->
                Problem.at(
                        reason == Composition.Reason.ALT_TEXT_TOO_LONG ? altText : Columns.picture(number),
                        codeOf(reason),
                        number,
                        what,
                        placement.account(),
                        placement.channel());
        };
    }

    private static String codeOf(Composition.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
