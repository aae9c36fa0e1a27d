package org.vocero.approval.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.outcome.Problem;
import org.vocero.composition.Composition;
import org.vocero.composition.Extent;
import org.vocero.composition.Shown;
import org.vocero.composition.Unit;

/** A version on an account: the text that the account will show, or why there is none. */
public record Publication(UUID id, Placement placement, Composition composition) {

    /** What an approval is given to; empty if the version does not compose for this account. */
    public Optional<Shown> shown() {
        return composition.match(
                composed -> Optional.of(
                        Shown.of(placement.channel(), placement.account(), placement.language(), composed, List.of())),
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

    private static Problem problem(Composition.Unusable unusable, String column) {
        return switch (unusable.reason()) {
            case INVALID_LINK -> Problem.at(Columns.LINK, "bad-link", unusable.culprit());
            case INVALID_HASHTAG -> Problem.at("hashtags", "bad-hashtag", unusable.culprit());
            case TOO_MANY_ELEMENTS -> Problem.at(column, "thread-too-long", unusable.culprit());
            case TOO_MANY_PICTURES, PICTURE_TYPE, GIF_NOT_ALONE, PICTURE_TOO_LARGE, NO_ALT_TEXT, ALT_TEXT_TOO_LONG ->
                Problem.at(
                        "pictures",
                        unusable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        unusable.culprit());
            case EMPTY_BODY -> Problem.at(column, "empty-body");
            case BROKEN_CHARACTER, CONTROL_CHARACTER, DIRECTION_OVERRIDE, STACKED_MARKS ->
                Problem.at(column, "forbidden-character", unusable.culprit());
        };
    }
}
