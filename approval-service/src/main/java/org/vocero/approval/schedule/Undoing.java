package org.vocero.approval.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Timing;
import org.vocero.composition.When;

/**
 * What it takes to undo a move.
 *
 * @param isUndone whether it was undone before
 * @param revisions that its publications got, with the version that these are of
 * @param before when its publications were due before it
 * @param drafts the versions that it made of drafts, with when these were due before
 */
public record Undoing(
        boolean isUndone,
        Map<UUID, Revised> revisions,
        Map<UUID, When> before,
        Map<PostId, Drafted> drafts,
        List<PostId> posts) {

    public Undoing {
        revisions = Map.copyOf(revisions);
        before = Map.copyOf(before);
        drafts = Map.copyOf(drafts);
        posts = List.copyOf(posts);
    }

    /** Which of a version's schedules the move gave. */
    public record Revised(int version, long revision) {}

    /** The version that a draft became. */
    public record Drafted(int version, Timing before) {}

    /** Whether nothing of it has been touched since, and nothing went out. */
    boolean isPossible(List<MovablePost> now) {
        long found = now.stream().mapToLong(this::untouched).sum();
        return !isUndone && found == revisions.size() + drafts.size();
    }

    private long untouched(MovablePost post) {
        Drafted draft = drafts.get(post.post().id());
        if (draft != null) {
            return !post.isApproved() && post.post().version() == draft.version() ? 1 : 0;
        }
        return post.publications().stream()
                .filter(publication -> isUntouched(post, publication, revisions.get(publication.id())))
                .count();
    }

    private static boolean isUntouched(
            MovablePost post, Movable publication, @org.jspecify.annotations.Nullable Revised by) {
        return by != null
                && post.isApproved()
                && post.post().version() == by.version()
                && publication.revision() == by.revision()
                && publication.standing() != Movable.Standing.OUT
                && publication.standing() != Movable.Standing.GIVEN_UP;
    }
}
