package org.vocero.composition;

import java.util.List;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.TooLong;

/**
 * Composes paragraphs: the body, the link where it belongs to the text, the hashtags. A line break ends whatever direction a
 * paragraph left open, so that a body in Arabic or Hebrew cannot turn the lines below it around.
 *
 * @param limits all of them hold; the first is the one that people know the channel by
 */
record TextComposer(List<Limit> limits, LinkPlace linkPlace) implements Composer {

    enum LinkPlace {
        IN_TEXT,
        ATTACHED
    }

    @Override
    public Composition compose(Content content) {
        return Flaws.in(content).<Composition>map(flaw -> flaw).orElseGet(() -> composeWritten(Written.form(content)));
    }

    private Composition composeWritten(Content content) {
        Draft draft = new Draft(content.body(), limits);
        String link = content.link();
        if (link != null && linkPlace == LinkPlace.IN_TEXT && !Link.isIn(content.body(), link)) {
            draft.addLine(link);
        }
        content.campaignHashtags().forEach(draft::addHashtag);
        if (!draft.fits()) {
            return TooLong.of(draft.extents());
        }
        List<String> omitted = draft.addWhileTheyFit(content.partnerHashtags());
        return new Composed(
                draft.text(),
                linkPlace == LinkPlace.ATTACHED ? link : null,
                draft.hashtags(),
                omitted,
                draft.extents());
    }
}
