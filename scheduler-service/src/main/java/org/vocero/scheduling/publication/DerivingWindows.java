package org.vocero.scheduling.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives windows again where what they were derived from has changed: an anchor's day, or a country's clocks. */
public final class DerivingWindows {

    private final Anchors anchors;
    private final Publications publications;
    private final Announcements announcements;

    public DerivingWindows(Anchors anchors, Publications publications, Announcements announcements) {
        this.anchors = anchors;
        this.publications = publications;
        this.announcements = announcements;
    }

    /** Moves what follows an anchor to the anchor's day, in the current transaction. */
    public void follow(Anchor anchor) {
        AnchorDates dates = anchors.hold(Set.of(anchor));
        derive(publications.lockFollowers(anchor), dates);
    }

    /**
     * Derives again, in the current transaction, the windows of some that wait for their due instant.
     *
     * @param after where the previous call ended, empty for the first
     * @return where the next call begins, empty when none are left
     */
    public Optional<PublicationId> deriveSome(Optional<PublicationId> after, int atMost) {
        // Anchors are locked before publications, here as everywhere; so the page is read first and locked afterwards.
        List<Publication> page = publications.scheduledAfter(after, atMost);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        AnchorDates dates = anchors.hold(page.stream()
                .map(publication -> publication.schedule().day().followed())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
        derive(
                publications.lockScheduled(page.stream().map(Publication::id).collect(Collectors.toUnmodifiableSet())),
                dates);
        return Optional.of(page.get(page.size() - 1).id());
    }

    private void derive(List<Publication> locked, AnchorDates dates) {
        List<Change<Publication>> changes = locked.stream()
                .map(publication -> publication.follow(dates))
                .filter(change -> !change.events().isEmpty())
                .toList();
        publications.save(changes.stream().map(Change::now).toList());
        announcements.announce(
                changes.stream().flatMap(change -> change.events().stream()).toList());
    }
}
