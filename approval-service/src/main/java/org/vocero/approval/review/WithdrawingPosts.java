package org.vocero.approval.review;

import java.time.Clock;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Tally;
import org.vocero.approval.post.Transition;
import org.vocero.approval.transaction.Transactions;

/** Takes approvals back: what is not posted yet will not be. */
public final class WithdrawingPosts {

    private final Posts posts;
    private final PostEvents events;
    private final AuditLog audit;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public WithdrawingPosts(
            Posts posts, PostEvents events, AuditLog audit, Tally tally, Transactions transactions, Clock clock) {
        this.posts = posts;
        this.events = events;
        this.audit = audit;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The withdrawn post. */
    public Outcome<Post> withdraw(WithdrawPost command) {
        return Reason.of(command.reason())
                .then(reason -> inOne(command, reason))
                .then(post -> {
                    tally.withdrawn(1);
                    return Outcome.done(post);
                });
    }

    private Outcome<Post> inOne(WithdrawPost command, String reason) {
        return transactions.inOne(() -> posts.lock(command.post())
                .map(post -> post.withdraw().then(step -> keep(step, reason, command.who())))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
    }

    private Outcome<Post> keep(Transition step, String reason, String who) {
        Act act = new Act(who, clock.instant());
        posts.change(List.of(step));
        audit.add(List.of(step.entry(act, reason)));
        events.say(List.of(new PostEvent.PostWithdrawn(step.after(), reason, act)));
        return Outcome.done(step.after());
    }
}
