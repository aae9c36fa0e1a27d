package org.vocero.scheduling.anchor;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vocero.scheduling.publication.Anchor;

/** Takes up the anchors' dates and moves what follows them. */
public final class DatingAnchors {

    private final DatedAnchors anchors;
    private final Followers followers;

    public DatingAnchors(DatedAnchors anchors, Followers followers) {
        this.anchors = anchors;
        this.followers = followers;
    }

    /** Keeps the newest date of each anchor, in the current transaction. One that is not newer than what is known changes nothing. */
    public void date(List<Dating> datings) {
        Collection<Dating> newest = datings.stream()
                .collect(Collectors.toMap(
                        Dating::anchor, Function.identity(), BinaryOperator.maxBy(comparingLong(Dating::revision))))
                .values();
        Map<Anchor, Long> known =
                anchors.lock(newest.stream().map(Dating::anchor).collect(Collectors.toUnmodifiableSet()));
        List<Dating> news = newest.stream()
                .filter(dating -> dating.revision() > known.getOrDefault(dating.anchor(), 0L))
                .toList();
        anchors.save(news);
        news.forEach(dating -> followers.follow(dating.anchor()));
    }
}
