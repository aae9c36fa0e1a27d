package org.vocero.approval.review;

import java.time.Clock;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Tally;
import org.vocero.approval.post.Transition;
import org.vocero.approval.transaction.Transactions;

/**
 * Approves versions. An approval seals what each account will show, and when; state, decision, seals, audit line and event are kept
 * together or not at all.
 */
public final class ApprovingPosts {

    private final Posts posts;
    private final Campaigns campaigns;
    private final Sealing sealing;
    private final PostEvents events;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public ApprovingPosts(
            Posts posts,
            Campaigns campaigns,
            Sealing sealing,
            PostEvents events,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.campaigns = campaigns;
        this.sealing = sealing;
        this.events = events;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The approved post; of two people who decide at once, one finds that it is decided already. */
    public Outcome<Post> approve(ApprovePost command) {
        Outcome<Post> outcome = transactions.inOne(() -> posts.lock(command.post())
                .map(post -> post.approve(command.version()).then(step -> approve(step, command.who())))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
        return outcome.then(post -> {
            tally.approved();
            return Outcome.done(post);
        });
    }

    private Outcome<Post> approve(Transition step, String who) {
        Post post = step.after();
        Campaign campaign = campaigns.find(post.campaign()).orElseThrow();
        return sealing.seal(step, posts.message(post.id(), post.version()), campaign)
                .then(approval -> {
                    events.say(sealing.keep(List.of(approval), new Act(who, clock.instant()), null));
                    return Outcome.done(post);
                });
    }
}
