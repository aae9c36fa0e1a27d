package org.vocero.composition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.Composition.Composed;
import org.vocero.composition.Composition.Element;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.TooLong;
import org.vocero.composition.Composition.Unusable;

/**
 * Packs paragraphs into the elements of a thread, as many into each as fit. A paragraph is never cut: only its author knows
 * where, and what every machine and every locale would cut the same way would be cut in the wrong place.
 *
 * <p>The campaign's hashtags are on the first element, which is the one that timelines and searches show. The link is at the
 * end of the last, because a reader who comes there wants to go on, a preview card below an earlier element would come between
 * it and the next, and X charges for each post that holds a link. Where it does not fit there it is an element of its own. The
 * partners' hashtags follow on the last element while they fit.
 */
final class Packing {

    private final Content content;
    private final List<Limit> limits;
    private final int most;
    private final List<Draft> done = new ArrayList<>();
    private @Nullable Draft open;

    /** @param most elements */
    Packing(Content content, List<Limit> limits, int most) {
        this.content = content;
        this.limits = limits;
        this.most = most;
    }

    /** For paragraphs that do not fit one post together with link and campaign hashtags. */
    Composition pack(List<Draft> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Draft element = add(paragraphs.get(i));
            if (!element.fits()) {
                return TooLong.paragraph(i + 1, element.extents());
            }
        }
        close();
        if (!addLink()) {
            return TooLong.of(done.get(done.size() - 1).extents());
        }
        return done.size() > most ? new Unusable(Reason.TOO_MANY_ELEMENTS, String.valueOf(done.size())) : composed();
    }

    /** The element as it is with the paragraph. */
    private Draft add(Draft paragraph) {
        if (open != null) {
            Draft longer = Draft.of(List.of(open, paragraph));
            if (element(longer).fits()) {
                open = longer;
                return element(longer);
            }
            close();
        }
        open = paragraph;
        return element(paragraph);
    }

    private void close() {
        if (open != null) {
            done.add(element(open));
            open = null;
        }
    }

    private Draft element(Draft body) {
        return done.isEmpty() ? body.with(content.campaignHashtags()) : body;
    }

    /** Whether it fits, if only in an element of its own. */
    private boolean addLink() {
        String link = content.link();
        if (link == null || Link.isIn(content.body(), link)) {
            return true;
        }
        Draft last = done.get(done.size() - 1);
        if (done.size() > 1 && last.fitsWithLine(link)) {
            last.addLine(link);
        } else {
            done.add(new Draft(link, limits));
        }
        return done.get(done.size() - 1).fits();
    }

    private Composed composed() {
        Draft last = done.get(done.size() - 1);
        List<Draft> others = done.subList(0, done.size() - 1);
        List<String> omitted = last.addWhileTheyFit(content.partnerHashtags().stream()
                .filter(hashtag -> others.stream().noneMatch(other -> other.holds(hashtag)))
                .toList());
        return new Composed(
                done.stream()
                        .map(draft -> new Element(draft.text(), null, draft.hashtags(), draft.extents()))
                        .toList(),
                omitted);
    }
}
