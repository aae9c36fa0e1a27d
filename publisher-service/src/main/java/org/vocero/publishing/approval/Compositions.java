package org.vocero.publishing.approval;

import java.util.Optional;
import org.vocero.composition.Composer;
import org.vocero.composition.Composers;
import org.vocero.composition.Composition;
import org.vocero.composition.Content;
import org.vocero.composition.Remembered;

/**
 * Composes, and remembers what came of it. Composing is pure, so that nothing can grow stale; counting for X takes most of a
 * verification's time, and a text is verified twice at least, and often for several accounts.
 */
final class Compositions {

    private static final int REMEMBERED = 4_000;

    private final Remembered<Work, Composition> done = new Remembered<>(REMEMBERED);

    /** Empty for a channel that is not known. */
    Optional<Composition> of(String channel, Content content) {
        return Composers.forChannel(channel).map(composer -> of(new Work(channel, content), composer));
    }

    private Composition of(Work work, Composer composer) {
        Composition known = done.of(work);
        if (known != null) {
            return known;
        }
        Composition composition = composer.compose(work.content());
        done.put(work, composition);
        return composition;
    }

    private record Work(String channel, Content content) {}
}
