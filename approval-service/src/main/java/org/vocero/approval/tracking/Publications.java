package org.vocero.approval.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vocero.composition.When.ClockChange;

/** What people and scripts ask of the read model. */
public interface Publications {

    /** In order of due instant, those without one last; at most {@code limit}, beginning after {@code after}. */
    List<Listed> list(String campaign, Filter filter, @Nullable Position after, int limit);

    /** How many there are in each state; states that none is in are absent. */
    Map<State, Long> countByState(String campaign);

    /** Those of one post, in order of account. */
    List<Listed> ofPost(UUID postId);

    Optional<Listed> find(UUID publicationId);

    /** What happened to one publication, the latest first. */
    List<Happening> history(UUID publicationId);

    /** The latest first; those of every campaign, since a forged event may name any. */
    List<Refusal> refusals(int limit);

    long countRefusals();

    /**
     * A publication with the key of its post.
     *
     * @param postKey empty while the post is not known here
     * @param change what the clocks of its zone do to the local time that was approved; {@code null} for nothing
     */
    record Listed(String postKey, @Nullable ClockChange change, Track track) {

        public Position position() {
            return new Position(track.dueAt(), track.publication().id());
        }
    }

    /** Narrows a list down; {@code null} lets everything through. */
    record Filter(
            @Nullable State state,
            @Nullable String channel,
            @Nullable String account) {

        public static final Filter ALL = new Filter(null, null, null);
    }

    /** A place in the order of the list. */
    record Position(@Nullable Instant dueAt, UUID publicationId) {

        /** Reads what {@link #toString} wrote; empty if it is nothing of ours. */
        public static Optional<Position> parse(String text) {
            try {
                String[] parts = text.split("~", -1);
                Instant due = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
                return parts.length == 2 ? Optional.of(new Position(due, UUID.fromString(parts[1]))) : Optional.empty();
            } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return (dueAt == null ? "" : dueAt) + "~" + publicationId;
        }
    }
}
