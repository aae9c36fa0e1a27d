package org.vocero.composition;

import java.util.List;
import java.util.function.ToIntFunction;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.TooLong;

/**
 * Composes paragraphs: the body, the link where it belongs to the text, the hashtags. A line break ends whatever direction a
 * paragraph left open, so that a body in Arabic or Hebrew cannot turn the lines below it around.
 *
 * @param length counts in the channel's units; the length of a text is the sum of the lengths of its words and white space
 */
record TextComposer(int limit, ToIntFunction<String> length, LinkPlace linkPlace) implements Composer {

    enum LinkPlace {
        IN_TEXT,
        ATTACHED
    }

    @Override
    public Composition compose(Content content) {
        return Flaws.in(content).<Composition>map(flaw -> flaw).orElseGet(() -> composeWritten(Written.form(content)));
    }

    private Composition composeWritten(Content content) {
        Draft draft = new Draft(content.body(), length);
        String link = content.link();
        if (link != null && linkPlace == LinkPlace.IN_TEXT && !Link.isIn(content.body(), link)) {
            draft.addLine(link);
        }
        content.campaignHashtags().forEach(draft::addHashtag);
        if (draft.length() > limit) {
            return new TooLong(draft.length(), limit);
        }
        List<String> omitted = draft.addWhileTheyFit(content.partnerHashtags(), limit);
        return new Composed(
                draft.text(),
                linkPlace == LinkPlace.ATTACHED ? link : null,
                draft.hashtags(),
                omitted,
                draft.length(),
                limit);
    }
}
