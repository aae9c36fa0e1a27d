package org.vocero.scheduling.anchor;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.vocero.scheduling.publication.Anchor;

/** What is known of the anchors' dates. */
public interface DatedAnchors {

    /**
     * The revision that is known of each of these anchors, 0 for one not heard of before. Nobody else reads to derive from them, or
     * changes them, before the current transaction ends.
     */
    Map<Anchor, Long> lock(Set<Anchor> anchors);

    /** Keeps the dates of anchors that were locked in this transaction. */
    void save(Collection<Dating> datings);
}
