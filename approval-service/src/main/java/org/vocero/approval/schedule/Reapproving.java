package org.vocero.approval.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.review.Sealing;
import org.vocero.approval.review.Sealing.Approval;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.approval.schedule.Plan.Line;
import org.vocero.approval.schedule.Schedules.Move;

/**
 * Approves once more what withdrawn versions said, to the letter and at the times they had last: new versions with seals of their own, in the caller's
 * transaction and in batches.
 */
public final class Reapproving {

    private final Posts posts;
    private final Schedules schedules;
    private final Revisions revisions;
    private final Sealing sealing;
    private final Keeping keeping;
    private final PostEvents events;

    public Reapproving(
            Posts posts,
            Schedules schedules,
            Revisions revisions,
            Sealing sealing,
            Keeping keeping,
            PostEvents events) {
        this.posts = posts;
        this.schedules = schedules;
        this.revisions = revisions;
        this.sealing = sealing;
        this.keeping = keeping;
        this.events = events;
    }

    /** How many were approved: all of them, or none. The posts must be locked. */
    Outcome<Integer> approve(List<MovablePost> withdrawn, Campaign campaign, Act act) {
        Map<PostId, Message> messages =
                posts.messages(withdrawn.stream().map(post -> post.post().id()).toList());
        return Outcome.all(withdrawn.parallelStream()
                        .map(post -> seal(post, messages, campaign))
                        .toList())
                .then(again -> {
                    keep(again, withdrawn, campaign, act);
                    return Outcome.done(again.size());
                });
    }

    private Outcome<Again> seal(MovablePost withdrawn, Map<PostId, Message> messages, Campaign campaign) {
        Post post = withdrawn.post();
        Message message = Objects.requireNonNull(messages.get(post.id()));
        Revision revision = post.revise(message);
        return revision.post()
                .approve(revision.post().version())
                .then(step -> sealing.seal(step, message, campaign))
                .then(approval -> isTheSame(withdrawn, message, approval)
                        ? Outcome.done(new Again(revision, approval))
                        : Outcome.refused(Refusal.conflict("not-as-approved", post.key())));
    }

    /** Composed today, an old version could come out otherwise than it was read. */
    private static boolean isTheSame(MovablePost withdrawn, Message message, Approval approval) {
        Map<UUID, String> before = withdrawn.publications().stream()
                .collect(Collectors.toMap(
                        Movable::id,
                        publication ->
                                Objects.requireNonNull(publication.seal()).digest()));
        Map<UUID, String> now = approval.publications().stream()
                .collect(Collectors.toMap(
                        one -> one.publication().id(), one -> one.seal().digest()));
        return withdrawn.post().says(message) && now.equals(before);
    }

    /** The newest times are said first: nobody is to see a post at a time that it has no more. */
    private void keep(List<Again> again, List<MovablePost> withdrawn, Campaign campaign, Act act) {
        revisions.keep(again.stream().map(Again::revision).toList(), act);
        List<PostEvent> approved = sealing.keep(
                again.stream().map(Again::approval).toList(), act, "says what was withdrawn as the version before");
        Plan moved = moved(withdrawn);
        if (!moved.lines().isEmpty()) {
            keeping.keep(new Move(UUID.randomUUID(), campaign.key(), null), moved, campaign, act);
        }
        events.say(approved);
    }

    private Plan moved(List<MovablePost> withdrawn) {
        Map<UUID, Movable> before = withdrawn.stream()
                .flatMap(post -> post.publications().stream())
                .filter(publication -> publication.rescheduling() != null)
                .collect(Collectors.toMap(Movable::id, publication -> publication));
        List<PostId> posts = withdrawn.stream()
                .filter(post -> post.publications().stream().anyMatch(one -> before.containsKey(one.id())))
                .map(post -> post.post().id())
                .toList();
        return new Plan((posts.isEmpty() ? List.<MovablePost>of() : schedules.of(posts))
                .stream().flatMap(post -> lines(post, before)).toList());
    }

    private static Stream<Line> lines(MovablePost post, Map<UUID, Movable> before) {
        return post.publications().stream()
                .filter(publication -> before.containsKey(publication.id()))
                .map(publication -> {
                    Movable was = Objects.requireNonNull(before.get(publication.id()));
                    return Line.of(post, publication, was.when(), null, was.day(), Fate.RETURNS);
                });
    }

    private record Again(Revision revision, Approval approval) {}
}
