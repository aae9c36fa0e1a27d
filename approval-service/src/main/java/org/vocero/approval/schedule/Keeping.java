package org.vocero.approval.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Rescheduling;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.Seal;
import org.vocero.approval.review.ScheduleSigner;
import org.vocero.approval.schedule.Plan.Line;
import org.vocero.approval.schedule.Schedules.Move;
import org.vocero.approval.schedule.Schedules.NewSchedule;
import org.vocero.composition.ScheduleStatement;

/** Does what was planned, in the caller's transaction and in batches: schedules, signatures, new drafts, audit lines and events. */
public final class Keeping {

    private final Posts posts;
    private final Schedules schedules;
    private final Revisions revisions;
    private final ScheduleSigner signer;
    private final PostEvents events;
    private final AuditLog audit;

    public Keeping(
            Posts posts,
            Schedules schedules,
            Revisions revisions,
            ScheduleSigner signer,
            PostEvents events,
            AuditLog audit) {
        this.posts = posts;
        this.schedules = schedules;
        this.revisions = revisions;
        this.signer = signer;
        this.events = events;
        this.audit = audit;
    }

    /** The posts must be locked. */
    Moved keep(Move move, Plan plan, Campaign campaign, Act act) {
        Map<PostId, List<Line>> byPost = plan.moving().stream()
                .collect(Collectors.groupingBy(
                        line -> line.post().post().id(), LinkedHashMap::new, Collectors.toList()));
        Map<PostId, Message> messages = posts.messages(byPost.keySet());
        Map<UUID, Rescheduling> signed = sign(plan);
        List<NewSchedule> moved = new ArrayList<>();
        List<Revision> drafts = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        List<PostEvent> said = new ArrayList<>();
        byPost.forEach((id, lines) -> {
            MovablePost post = lines.get(0).post();
            Message message = Objects.requireNonNull(messages.get(id));
            if (post.isApproved()) {
                Map<UUID, Rescheduling> newest = lines.stream()
                        .map(line -> line.publication().id())
                        .collect(Collectors.toMap(Function.identity(), signed::get));
                newest.forEach((publication, schedule) ->
                        moved.add(new NewSchedule(id, publication, post.post().version(), schedule)));
                entries.add(entry(post.post(), lines, act));
                said.add(event(post, message, newest, act));
            } else {
                drafts.add(post.post()
                        .revise(message.movedTo(
                                Objects.requireNonNull(lines.get(0).timing()), campaign)));
            }
        });
        schedules.add(move, moved, act);
        revisions.keep(drafts, act);
        schedules.addDrafts(
                move.id(), drafts.stream().map(Revision::post).collect(Collectors.toMap(Post::id, Post::version)));
        audit.add(entries);
        events.say(said);
        return new Moved(move.id(), moved.size(), drafts.size());
    }

    /** On all cores: a person waits for thousands of signatures, and the transaction holds what it has locked meanwhile. */
    private Map<UUID, Rescheduling> sign(Plan plan) {
        return plan.moving().parallelStream()
                .filter(line -> !line.isDraft())
                .collect(Collectors.toConcurrentMap(line -> line.publication().id(), this::sign));
    }

    private Rescheduling sign(Line line) {
        Post post = line.post().post();
        Movable publication = line.publication();
        Seal seal = Objects.requireNonNull(publication.seal());
        return signer.seal(new ScheduleStatement(
                post.id().value(),
                post.version(),
                publication.id(),
                post.campaign(),
                seal.digest(),
                line.when(),
                publication.revision() + 1));
    }

    private static PostEvent event(MovablePost post, Message message, Map<UUID, Rescheduling> newest, Act act) {
        return said(
                post,
                message,
                publication -> {
                    Rescheduling moved = newest.get(publication.id());
                    return moved == null ? publication : publication.moved(moved);
                },
                act);
    }

    /** A version as it stands, without what was given up. */
    static PostEvent said(MovablePost post, Message message, Function<Movable, Movable> now, Act act) {
        return new PostEvent.PostRescheduled(
                post.post(),
                message,
                post.publications().stream()
                        .filter(publication -> publication.standing() != Movable.Standing.GIVEN_UP)
                        .map(now)
                        .map(Movable::approved)
                        .toList(),
                act);
    }

    private static AuditEntry entry(Post post, List<Line> lines, Act act) {
        return AuditEntry.rescheduled(
                act,
                post.campaign(),
                post.id().value(),
                post.version(),
                said(lines, line -> line.publication().when()),
                said(lines, Line::when));
    }

    /** As people say it; accounts in several zones mostly have one local time. */
    private static String said(List<Line> lines, Function<Line, org.vocero.composition.When> which) {
        return lines.stream()
                .map(which)
                .map(when ->
                        (when.date() == null
                                        ? when.anchor() + " " + when.offset()
                                        : when.date().plus(when.offset())) + " " + when.localTime() + " " + when.zone())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
    }
}
