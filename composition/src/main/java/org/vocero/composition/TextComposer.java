package org.vocero.composition;

import java.util.List;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Element;
import org.vocero.composition.Composition.TooLong;

/**
 * Composes paragraphs: the body, the link where it belongs to the text, the hashtags. A line break ends whatever direction a
 * paragraph left open, so that a body in Arabic or Hebrew cannot turn the lines below it around.
 *
 * @param limits all of them hold for each element; the first is the one that people know the channel by
 * @param mostElements of a thread; 1 where the channel has none and one post says it all, whatever the author chose
 */
record TextComposer(List<Limit> limits, LinkPlace linkPlace, int mostElements, PictureRules pictures)
        implements Composer {

    enum LinkPlace {
        IN_TEXT,
        /** Beside the text, unless there are pictures: a post has one kind of attachment, and the pictures take its place. */
        ATTACHED
    }

    @Override
    public Composition compose(Content content) {
        return Flaws.in(content)
                .or(() -> pictures.flawIn(content.pictures()))
                .<Composition>map(flaw -> flaw)
                .orElseGet(() -> composeWritten(Written.form(content)));
    }

    private Composition composeWritten(Content content) {
        return content.thread() && mostElements > 1
                ? composeThread(content)
                : composeOne(content, new Draft(content.body(), limits));
    }

    /** What one post can say is one post. */
    private Composition composeThread(Content content) {
        List<Draft> paragraphs = Paragraphs.of(content.body()).stream()
                .map(paragraph -> new Draft(paragraph, limits))
                .toList();
        Composition one = composeOne(content, Draft.of(paragraphs));
        return one instanceof TooLong ? new Packing(content, limits, mostElements).pack(paragraphs) : one;
    }

    private Composition composeOne(Content content, Draft draft) {
        String link = content.link();
        boolean attached = linkPlace == LinkPlace.ATTACHED && content.pictures().isEmpty();
        if (link != null && !attached && !Link.isIn(content.body(), link)) {
            draft.addLine(link);
        }
        content.campaignHashtags().forEach(draft::addHashtag);
        if (!draft.fits()) {
            return TooLong.of(draft.extents());
        }
        List<String> omitted = draft.addWhileTheyFit(content.partnerHashtags());
        Element post = new Element(draft.text(), attached ? link : null, draft.hashtags(), draft.extents());
        return new Composed(List.of(post), omitted);
    }
}
