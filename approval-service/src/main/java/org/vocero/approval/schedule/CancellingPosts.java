package org.vocero.approval.schedule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Tally;
import org.vocero.approval.post.Transition;
import org.vocero.approval.review.Reason;
import org.vocero.approval.schedule.Cancellation.Withdrawn;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.approval.schedule.Plan.Line;
import org.vocero.approval.transaction.Transactions;

/**
 * Takes many approvals back at once, after the person saw which: what is out stays, and a post that is out everywhere keeps its approval.
 * There is no way back but a new approval, which {@link RestoringPosts} gives to all of them again.
 */
public final class CancellingPosts {

    private final Campaigns campaigns;
    private final Posts posts;
    private final Schedules schedules;
    private final Cancellations cancellations;
    private final PostEvents events;
    private final AuditLog audit;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public CancellingPosts(
            Campaigns campaigns,
            Posts posts,
            Schedules schedules,
            Cancellations cancellations,
            PostEvents events,
            AuditLog audit,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.schedules = schedules;
        this.cancellations = cancellations;
        this.events = events;
        this.audit = audit;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What would not go out any more; drafts are left out. */
    public Outcome<Plan> preview(CancelPosts command) {
        return transactions.inOne(() -> campaigns
                .find(command.campaign())
                .map(campaign -> chosen(command).then(ids -> Outcome.done(plan(ids))))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign()))));
    }

    /** What was taken back: exactly what the person saw. */
    public Outcome<Cancellation> cancel(CancelPosts command) {
        return Reason.of(command.reason())
                .then(reason -> transactions.inOne(() -> campaigns
                        .lock(command.campaign())
                        .map(campaign -> chosen(command).then(ids -> cancel(ids, reason, command)))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign())))))
                .then(cancellation -> {
                    tally.withdrawn(cancellation.posts().size());
                    return Outcome.done(cancellation);
                });
    }

    private Outcome<Cancellation> cancel(List<PostId> ids, String reason, CancelPosts command) {
        posts.lock(ids);
        Plan plan = plan(ids);
        if (!plan.mark().equals(command.seen())) {
            String code = command.seen().isEmpty() ? "withdrawal-not-seen" : "withdrawal-changed";
            return Outcome.refused(Refusal.conflict(code, plan.lines().size()));
        }
        List<Transition> steps = new ArrayList<>();
        plan.with(Fate.ENDS).stream()
                .map(line -> line.post().post())
                .distinct()
                .forEach(post -> post.withdraw().then(step -> Outcome.done(steps.add(step))));
        if (steps.isEmpty()) {
            return Outcome.refused(Refusal.conflict("nothing-to-withdraw"));
        }
        Act act = new Act(command.who(), clock.instant());
        Cancellation cancellation =
                new Cancellation(UUID.randomUUID(), command.campaign(), reason, act, false, withdrawn(steps, plan));
        posts.change(steps);
        cancellations.add(cancellation);
        audit.add(steps.stream().map(step -> step.entry(act, reason)).toList());
        events.say(steps.stream()
                .<PostEvent>map(step -> new PostEvent.PostWithdrawn(step.after(), reason, act))
                .toList());
        return Outcome.done(cancellation);
    }

    private static List<Withdrawn> withdrawn(List<Transition> steps, Plan plan) {
        Set<PostId> outInParts = plan.with(Fate.STAYS).stream()
                .map(line -> line.post().post().id())
                .collect(Collectors.toSet());
        return steps.stream()
                .map(Transition::after)
                .map(post -> new Withdrawn(post.id(), post.version(), !outInParts.contains(post.id())))
                .toList();
    }

    private Outcome<List<PostId>> chosen(CancelPosts command) {
        if (command.selection().isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("nothing-chosen", List.of(Problem.at("posts", "missing"))));
        }
        List<PostId> ids = schedules.select(command.campaign(), command.selection(), MovingPosts.MOST + 1);
        return ids.size() > MovingPosts.MOST
                ? Outcome.refused(Refusal.unacceptable(
                        "nothing-chosen", List.of(Problem.at("posts", "too-many-posts", MovingPosts.MOST))))
                : Outcome.done(ids);
    }

    private Plan plan(List<PostId> ids) {
        return new Plan(schedules.of(ids).stream()
                .filter(MovablePost::isApproved)
                .flatMap(post -> post.publications().stream().map(publication -> line(post, publication)))
                .toList());
    }

    private static Line line(MovablePost post, Movable publication) {
        boolean stays =
                publication.standing() == Movable.Standing.OUT || publication.standing() == Movable.Standing.GIVEN_UP;
        return Line.of(post, publication, publication.when(), null, publication.day(), stays ? Fate.STAYS : Fate.ENDS);
    }
}
