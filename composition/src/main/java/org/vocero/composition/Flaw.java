package org.vocero.composition;

import java.util.Optional;
import org.vocero.composition.Composition.Reason;
import org.vocero.composition.Composition.Unusable;

/** Finds what makes a content unfit to be sent at all. */
final class Flaw {

    private Flaw() {}

    static Optional<Unusable> in(Content content) {
        if (Body.normalized(content.body()).isEmpty()) {
            return Optional.of(new Unusable(Reason.EMPTY_BODY, ""));
        }
        if (content.link() != null && !Link.isValid(content.link())) {
            return Optional.of(new Unusable(Reason.INVALID_LINK, content.link()));
        }
        return java.util.stream.Stream.concat(content.campaignHashtags().stream(), content.partnerHashtags().stream())
                .filter(hashtag -> !Hashtags.isHashtag(hashtag))
                .findFirst()
                .map(hashtag -> new Unusable(Reason.INVALID_HASHTAG, hashtag));
    }
}
