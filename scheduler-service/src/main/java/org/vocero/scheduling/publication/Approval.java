package org.vocero.scheduling.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A version of a post may be posted: these publications, and nothing else. */
public record Approval(PostId post, int version, List<Slot> slots) implements Decision {

    public Approval {
        slots = List.copyOf(slots);
    }

    /** One publication as approved. */
    public record Slot(PublicationId publication, Place place, Schedule schedule, Content content) {}

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
