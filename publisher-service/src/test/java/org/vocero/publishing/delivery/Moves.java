package org.vocero.publishing.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vocero.publishing.delivery.State.Kind;

/** What a person moved, in memory. */
final class Moves {

    private Moves() {}

    static List<Publication> newestFirst(Collection<Publication> publications) {
        return publications.stream()
                .sorted(Comparator.comparingLong(Publication::revision).reversed())
                .toList();
    }

    /** Whether what is there is moved by what comes. */
    static boolean reach(Delivery known, Publication moved, Stream<Delivery> versions) {
        return known.publication().revision() < moved.revision()
                && (Delivery.OPEN.contains(known.state().kind())
                        || known.state().kind() == Kind.MISSED)
                && !known.progress().isBegun()
                && versions.allMatch(it -> it.publication().version() <= moved.version());
    }
}
