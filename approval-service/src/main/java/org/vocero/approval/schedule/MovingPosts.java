package org.vocero.approval.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.schedule.Schedules.Move;
import org.vocero.approval.transaction.Transactions;

/**
 * Moves posts to another time, one or thousands, once a person has seen what becomes of each. What was approved stays approved: its text is the
 * same, and the new time is signed. A draft becomes a new draft.
 */
public final class MovingPosts {

    /** More at once nobody looks through. */
    static final int MOST = 10_000;

    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final Posts posts;
    private final Schedules schedules;
    private final Keeping keeping;
    private final Transactions transactions;
    private final Clock clock;

    public MovingPosts(
            Campaigns campaigns,
            Recurrences recurrences,
            Posts posts,
            Schedules schedules,
            Keeping keeping,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.recurrences = recurrences;
        this.posts = posts;
        this.schedules = schedules;
        this.keeping = keeping;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the move would do. */
    public Outcome<Plan> preview(MovePosts command) {
        return transactions.inOne(() -> campaigns
                .find(command.campaign())
                .map(campaign -> target(campaign, command)
                        .then(target -> Outcome.done(plan(campaign, target, schedules.of(target.posts())))))
                .orElseGet(() -> unknown(command.campaign())));
    }

    /** Moves exactly what the person saw, or nothing. */
    public Outcome<Moved> move(MovePosts command) {
        return transactions.inOne(() -> campaigns
                .lock(command.campaign())
                .map(campaign -> target(campaign, command).then(target -> move(campaign, target, command)))
                .orElseGet(() -> unknown(command.campaign())));
    }

    private Outcome<Moved> move(Campaign campaign, Target target, MovePosts command) {
        posts.lock(target.posts());
        List<MovablePost> now = schedules.of(target.posts());
        if (target.undoing() != null && !target.undoing().isPossible(now)) {
            return Outcome.refused(Refusal.conflict("move-not-undone"));
        }
        Plan plan = plan(campaign, target, now);
        if (!plan.mark().equals(command.seen())) {
            String code = command.seen().isEmpty() ? "move-not-seen" : "move-changed";
            return Outcome.refused(Refusal.conflict(code, plan.lines().size()));
        }
        if (plan.moving().isEmpty()) {
            return Outcome.refused(Refusal.conflict("nothing-moves"));
        }
        Move move = new Move(UUID.randomUUID(), campaign.key(), command.wish().undone());
        return Outcome.done(keeping.keep(move, plan, campaign, new Act(command.who(), clock.instant())));
    }

    private Plan plan(Campaign campaign, Target target, List<MovablePost> now) {
        return new Planning(campaign, recurrences, clock.instant()).of(now, target.adjustment());
    }

    /** Which posts are meant, and what is wanted of them. */
    private Outcome<Target> target(Campaign campaign, MovePosts command) {
        UUID undone = command.wish().undone();
        return undone == null ? chosen(campaign, command) : undoing(campaign, undone);
    }

    private Outcome<Target> chosen(Campaign campaign, MovePosts command) {
        if (command.selection().isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("nothing-chosen", List.of(Problem.at("posts", "missing"))));
        }
        List<PostId> chosen = schedules.select(campaign.key(), command.selection(), MOST + 1);
        if (chosen.size() > MOST) {
            return Outcome.refused(
                    Refusal.unacceptable("nothing-chosen", List.of(Problem.at("posts", "too-many-posts", MOST))));
        }
        return Wishes.read(campaign, command.wish())
                .then(adjustment -> Outcome.done(new Target(chosen, adjustment, null)));
    }

    private Outcome<Target> undoing(Campaign campaign, UUID move) {
        return schedules
                .undoing(campaign.key(), move)
                .map(undoing -> undoing.isPossible(schedules.of(undoing.posts()))
                        ? Outcome.done(new Target(undoing.posts(), back(undoing), undoing))
                        : Outcome.<Target>refused(Refusal.conflict("move-not-undone")))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-move", move)));
    }

    private static Adjustment back(Undoing undoing) {
        return new Adjustment.Back(
                undoing.before(),
                undoing.drafts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().before())));
    }

    private static <T> Outcome<T> unknown(String campaign) {
        return Outcome.refused(Refusal.missing("unknown-campaign", campaign));
    }

    private record Target(
            List<PostId> posts,
            Adjustment adjustment,
            @org.jspecify.annotations.Nullable Undoing undoing) {}
}
