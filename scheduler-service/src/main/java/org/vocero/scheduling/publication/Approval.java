package org.vocero.scheduling.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A version of a post may be posted: these publications, and nothing else. It is heard once more, in full, each time that a person moves
 * some of them.
 */
public record Approval(PostId post, int version, List<Slot> slots) implements Decision {

    public Approval {
        slots = List.copyOf(slots);
    }

    /**
     * One publication as approved.
     *
     * @param schedule the newest that it was given
     */
    public record Slot(PublicationId publication, Place place, Schedule schedule, Content content) {

        /** How often its schedule was changed since it was approved. */
        public long revision() {
            Content.Rescheduling moved = content.rescheduling();
            return moved == null ? 0 : moved.revision();
        }
    }

    @Override
    public Set<Anchor> anchors() {
        return slots.stream()
                .map(slot -> slot.schedule().day().followed())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Change<Post> on(Post current, AnchorDates dates) {
        return current.approve(this, dates);
    }
}
