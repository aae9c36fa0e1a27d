package org.vocero.approval.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vocero.approval.audit.Act;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Rescheduling;

/** When drafts and approved posts are due, and the moves that people made. */
public interface Schedules {

    /** The drafts and approved posts that are meant, up to {@code limit}, in the order of their keys. */
    List<PostId> select(String campaign, Selection selection, int limit);

    /** These posts as they stand, those of them whose current version is a draft or approved, in the order of their keys. */
    List<MovablePost> of(Collection<PostId> posts);

    /**
     * These posts as they were withdrawn, those of them whose newest version lost its approval and was not followed by another, in the order of
     * their keys.
     */
    List<MovablePost> withdrawn(Collection<PostId> posts);

    /** Those of these posts whose newest version was approved and moved since, be it withdrawn by now, in the order of their keys. */
    List<MovablePost> moved(Collection<PostId> posts);

    /** Keeps a move of locked posts: each schedule is its publication's newest from now on. */
    void add(Move move, Collection<NewSchedule> schedules, Act act);

    /** Notes that a version is what a draft became by a move. */
    void addDrafts(UUID move, Map<PostId, Integer> versions);

    /** The move with what it would take to undo it; empty if there is none of the campaign. */
    Optional<Undoing> undoing(String campaign, UUID move);

    /** The latest moves of a campaign, the last one first. */
    List<PastMove> latest(String campaign, int limit);

    /**
     * A move of a campaign's posts.
     *
     * @param undoes the move that it undoes; {@code null} mostly
     */
    record Move(
            UUID id,
            String campaign,
            @org.jspecify.annotations.Nullable UUID undoes) {}

    /** A publication's newest schedule. */
    record NewSchedule(PostId post, UUID publication, int version, Rescheduling rescheduling) {}
}
