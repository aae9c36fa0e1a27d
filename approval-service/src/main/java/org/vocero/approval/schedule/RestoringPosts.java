package org.vocero.approval.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Tally;
import org.vocero.approval.schedule.Cancellation.Withdrawn;
import org.vocero.approval.schedule.Plan.Fate;
import org.vocero.approval.schedule.Plan.Line;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.Occurrence;

/**
 * Undoes a withdrawal of many by approving the same again, in the name of the person who undoes. Only what is whole comes back: of which nothing went
 * out, and which nobody has changed since.
 */
public final class RestoringPosts {

    private final Campaigns campaigns;
    private final Posts posts;
    private final Schedules schedules;
    private final Cancellations cancellations;
    private final Reapproving reapproving;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public RestoringPosts(
            Campaigns campaigns,
            Posts posts,
            Schedules schedules,
            Cancellations cancellations,
            Reapproving reapproving,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.schedules = schedules;
        this.cancellations = cancellations;
        this.reapproving = reapproving;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What would go out again, and what stays withdrawn. */
    public Outcome<Plan> preview(String campaign, UUID cancellation) {
        return transactions.inOne(() -> campaigns
                .find(campaign)
                .map(whole -> undoable(campaign, cancellation)
                        .then(undone -> Outcome.done(plan(whole, undone, withdrawn(undone)))))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", campaign))));
    }

    /** How many posts were approved again: exactly those that the person saw. */
    public Outcome<Integer> restore(RestorePosts command) {
        return transactions
                .inOne(() -> campaigns
                        .lock(command.campaign())
                        .map(campaign -> undoable(command.campaign(), command.cancellation())
                                .then(undone -> restore(campaign, undone, command)))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign()))))
                .then(approved -> {
                    Stream.generate(() -> tally).limit(approved).forEach(Tally::approved);
                    return Outcome.done(approved);
                });
    }

    private Outcome<Integer> restore(Campaign campaign, Cancellation undone, RestorePosts command) {
        posts.lock(undone.posts().stream().map(Withdrawn::post).toList());
        List<MovablePost> withdrawn = withdrawn(undone);
        Plan plan = plan(campaign, undone, withdrawn);
        if (!plan.mark().equals(command.seen())) {
            String code = command.seen().isEmpty() ? "undoing-not-seen" : "undoing-changed";
            return Outcome.refused(Refusal.conflict(code, plan.lines().size()));
        }
        List<MovablePost> returning =
                plan.moving().stream().map(Line::post).distinct().toList();
        if (returning.isEmpty()) {
            return Outcome.refused(Refusal.conflict("withdrawal-not-undone"));
        }
        Act act = new Act(command.who(), clock.instant());
        return reapproving.approve(returning, campaign, act).then(approved -> {
            cancellations.undo(undone.id(), act);
            return Outcome.done(approved);
        });
    }

    private Outcome<Cancellation> undoable(String campaign, UUID id) {
        return cancellations
                .find(campaign, id)
                .map(found -> found.isUndone()
                        ? Outcome.<Cancellation>refused(Refusal.conflict("withdrawal-not-undone"))
                        : Outcome.done(found))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-withdrawal", id)));
    }

    private List<MovablePost> withdrawn(Cancellation undone) {
        return schedules.withdrawn(undone.posts().stream().map(Withdrawn::post).toList());
    }

    private Plan plan(Campaign campaign, Cancellation undone, List<MovablePost> now) {
        Map<PostId, Withdrawn> then =
                undone.posts().stream().collect(Collectors.toMap(Withdrawn::post, withdrawn -> withdrawn));
        Instant instant = clock.instant();
        return new Plan(now.stream()
                .flatMap(post -> {
                    boolean returns = isWhole(post, then.get(post.post().id())) && !isOver(post, campaign);
                    return post.publications().stream()
                            .map(one -> line(post, one, returns ? fate(one, instant) : Fate.STAYS));
                })
                .toList());
    }

    private static boolean isWhole(MovablePost post, @org.jspecify.annotations.Nullable Withdrawn withdrawn) {
        return withdrawn != null
                && withdrawn.isWhole()
                && withdrawn.version() == post.post().version()
                && post.publications().stream()
                        .map(Movable::standing)
                        .allMatch(
                                standing -> standing == Movable.Standing.AHEAD || standing == Movable.Standing.MISSED);
    }

    /** Nobody approves for an occurrence that has passed. */
    private static boolean isOver(MovablePost post, Campaign campaign) {
        Occurrence followed = post.timing().occurrence();
        return Optional.ofNullable(followed)
                .flatMap(occurrence -> campaign.anchor(occurrence.anchor()))
                .map(Anchor::occurrence)
                .filter(current -> !current.equals(followed))
                .isPresent();
    }

    private static Fate fate(Movable publication, Instant now) {
        LocalDate day = publication.day();
        if (day == null) {
            return Fate.WAITS;
        }
        if (publication.when().latest(day).isBefore(now)) {
            return Fate.TOO_LATE;
        }
        return publication.when().dueAt(day).isAfter(now) ? Fate.RETURNS : Fate.AT_ONCE;
    }

    private static Line line(MovablePost post, Movable publication, Fate fate) {
        return Line.of(post, publication, publication.when(), null, publication.day(), fate);
    }
}
