package org.vocero.scheduling.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A post as the schedule sees it: the newest decisions about it and its publications. The versions are the guard that makes a decision
 * heard twice, or late, do nothing.
 *
 * @param approvedVersion the newest approved, 0 before the first
 * @param withdrawnVersion the newest withdrawn, 0 before the first; covers every earlier one
 */
public record Post(PostId id, int approvedVersion, int withdrawnVersion, Map<PublicationId, Publication> publications) {

    public Post {
        publications = Map.copyOf(publications);
    }

    /** A post that no decision was heard about. */
    public static Post unheardOf(PostId id) {
        return new Post(id, 0, 0, Map.of());
    }

    /**
     * Replaces the publications by those of a newer version. One that was released under an older version is scheduled again: whether
     * it may still be posted is for the publisher to say, who knows what was. Of the version that is known already, it takes what a
     * person moved since.
     */
    Change<Post> approve(Approval approval, AnchorDates dates) {
        if (approval.version() < approvedVersion || approval.version() <= withdrawnVersion) {
            return Change.none(this);
        }
        if (approval.version() == approvedVersion) {
            return reschedule(approval, dates);
        }
        Set<PublicationId> kept =
                approval.slots().stream().map(Approval.Slot::publication).collect(Collectors.toSet());
        List<Change<Publication>> changes = new ArrayList<>();
        publications.values().stream()
                .filter(publication -> !kept.contains(publication.id()))
                .map(publication -> publication.cancel("version %d no longer has it".formatted(approval.version())))
                .forEach(changes::add);
        approval.slots().stream()
                .map(slot -> Publication.approved(approval, slot, dates))
                .forEach(changes::add);
        return with(approval.version(), withdrawnVersion, changes);
    }

    /** What is no longer among the version's publications was given up by a person, and comes back with a newer version only. */
    private Change<Post> reschedule(Approval approval, AnchorDates dates) {
        Set<PublicationId> left =
                approval.slots().stream().map(Approval.Slot::publication).collect(Collectors.toSet());
        List<Change<Publication>> changes = new ArrayList<>(publications.values().stream()
                .filter(known -> known.version() == approval.version() && !left.contains(known.id()))
                .map(known -> known.giveUp("given up by a person"))
                .filter(change -> !change.events().isEmpty())
                .toList());
        approval.slots().stream()
                .flatMap(slot -> Optional.ofNullable(publications.get(slot.publication()))
                        .filter(known -> known.version() == approval.version())
                        .map(known -> known.reschedule(slot, dates))
                        .stream())
                .filter(change -> !change.events().isEmpty())
                .forEach(changes::add);
        return with(approvedVersion, withdrawnVersion, changes);
    }

    /** Cancels what the withdrawal covers and was not released yet. */
    Change<Post> withdraw(Withdrawal withdrawal) {
        if (withdrawal.version() <= withdrawnVersion) {
            return Change.none(this);
        }
        List<Change<Publication>> changes = publications.values().stream()
                .filter(publication -> publication.version() <= withdrawal.version())
                .map(publication -> publication.cancel(withdrawal.reason()))
                .toList();
        return with(approvedVersion, withdrawal.version(), changes);
    }

    private Change<Post> with(int approved, int withdrawn, List<Change<Publication>> changes) {
        Map<PublicationId, Publication> next = new LinkedHashMap<>(publications);
        changes.forEach(change -> next.put(change.now().id(), change.now()));
        return new Change<>(
                new Post(id, approved, withdrawn, next),
                changes.stream().flatMap(change -> change.events().stream()).toList());
    }
}
