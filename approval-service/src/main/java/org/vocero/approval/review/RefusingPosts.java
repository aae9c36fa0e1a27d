package org.vocero.approval.review;

import java.time.Clock;
import java.util.List;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Tally;
import org.vocero.approval.post.Transition;
import org.vocero.approval.transaction.Transactions;

/** Refuses versions, with a reason. No event: what was never approved is no other service's concern. */
public final class RefusingPosts {

    private final Posts posts;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public RefusingPosts(
            Posts posts, Reviews reviews, AuditLog audit, Tally tally, Transactions transactions, Clock clock) {
        this.posts = posts;
        this.reviews = reviews;
        this.audit = audit;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The refused post; of two people who decide at once, one finds that it is decided already. */
    public Outcome<Post> refuse(RefusePost command) {
        return Reason.of(command.reason())
                .then(reason -> inOne(command, reason))
                .then(post -> {
                    tally.refused();
                    return Outcome.done(post);
                });
    }

    private Outcome<Post> inOne(RefusePost command, String reason) {
        return transactions.inOne(() -> posts.lock(command.post())
                .map(post -> post.refuse(command.version()).then(step -> keep(step, reason, command.who())))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
    }

    private Outcome<Post> keep(Transition step, String reason, String who) {
        Act act = new Act(who, clock.instant());
        Post post = step.after();
        posts.change(List.of(step));
        reviews.add(new Review(post.id(), post.version(), State.REFUSED, act, reason), List.of());
        audit.add(List.of(step.entry(act, reason)));
        return Outcome.done(post);
    }
}
