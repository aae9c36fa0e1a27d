package org.vocero.approval.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.medium.Media;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.PlanReader.Plan;
import org.vocero.approval.plan.PlanReader.PlannedPost;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.Tally;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.transaction.Transactions;

/**
 * Imports media plans. A row makes a post, a changed row the next version of it, a row that says what is there already makes
 * nothing; posts that the plan does not name stay as they are.
 */
public final class ImportingPlans {

    private final Sheets sheets;
    private final Campaigns campaigns;
    private final Media media;
    private final Posts posts;
    private final PresentMessages presents;
    private final Revisions revisions;
    private final CrowdWarnings crowds;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public ImportingPlans(
            Sheets sheets,
            Campaigns campaigns,
            Media media,
            Posts posts,
            PresentMessages presents,
            Revisions revisions,
            Crowding crowding,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.media = media;
        this.posts = posts;
        this.presents = presents;
        this.revisions = revisions;
        this.crowds = new CrowdWarnings(crowding);
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it came to; refused with every problem of the plan if the mode does not let its good rows in. */
    public Outcome<PlanImported> importPlan(ImportPlan command) {
        return sheets.read(command.file())
                .then(sheet -> transactions.inOne(() -> apply(sheet, command)))
                .then(imported -> {
                    tally.withdrawn(imported.withdrawn());
                    return Outcome.done(imported);
                });
    }

    private Outcome<PlanImported> apply(Sheet sheet, ImportPlan command) {
        return campaigns
                .lock(command.campaign())
                .map(campaign -> apply(campaign, PlanReader.read(campaign, sheet, media), command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign())));
    }

    private Outcome<PlanImported> apply(Campaign campaign, Plan plan, ImportPlan command) {
        List<Problem> problems = plan.problems();
        boolean acceptable = problems.isEmpty() || (command.mode() == Mode.VALID_ROWS && plan.isReadable());
        return acceptable
                ? Outcome.done(keep(campaign, plan, new Act(command.who(), clock.instant())))
                : Outcome.refused(Refusal.unacceptable("plan-rejected", problems));
    }

    private PlanImported keep(Campaign campaign, Plan plan, Act act) {
        Map<String, Post> existing =
                posts.lockAll(campaign.key()).stream().collect(Collectors.toMap(Post::key, Function.identity()));
        Set<PostId> moved = movedAsPlanned(campaign, plan, existing);
        List<Revision> changes = new ArrayList<>();
        Map<PostId, Integer> rows = new HashMap<>();
        for (PlannedPost planned : plan.posts()) {
            Post post = existing.get(planned.key());
            if (post == null) {
                Revision first = Post.create(PostId.random(), campaign.key(), planned.key(), planned.message());
                changes.add(first);
                post = first.post();
            } else if (!post.says(planned.message()) && !moved.contains(post.id())) {
                changes.add(post.revise(planned.message()));
            }
            rows.put(post.id(), planned.row());
        }
        int created = (int) changes.stream().filter(Revision::isFirst).count();
        int withdrawn = revisions.keep(changes, act);
        CrowdWarnings.Found crowded = crowds.of(campaign, rows);
        return new PlanImported(
                created,
                changes.size() - created,
                plan.posts().size() - changes.size(),
                plan.rejected(),
                withdrawn,
                plan.publications(),
                crowded.count(),
                crowded.first(),
                plan.problems());
    }

    /**
     * Posts whose rows say them as they stand since people moved them. A row that says what was approved changes nothing either: a move stands until the plan gives
     * another time than it gave before.
     */
    private Set<PostId> movedAsPlanned(Campaign campaign, Plan plan, Map<String, Post> existing) {
        Map<PostId, Message> others = new HashMap<>();
        for (PlannedPost planned : plan.posts()) {
            Post post = existing.get(planned.key());
            if (post != null && !post.says(planned.message())) {
                others.put(post.id(), planned.message());
            }
        }
        return Set.copyOf(presents.saying(others, campaign));
    }
}
