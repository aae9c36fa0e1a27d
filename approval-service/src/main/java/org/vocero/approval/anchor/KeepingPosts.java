package org.vocero.approval.anchor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.transaction.Transactions;

/**
 * Keeps posts for the next occurrence of their observance. A post that is not kept is for one occurrence only; one that is kept while
 * that has passed comes back at once.
 */
public final class KeepingPosts {

    private final Posts posts;
    private final Campaigns campaigns;
    private final KeptPosts kept;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public KeepingPosts(
            Posts posts, Campaigns campaigns, KeptPosts kept, AuditLog audit, Transactions transactions, Clock clock) {
        this.posts = posts;
        this.campaigns = campaigns;
        this.kept = kept;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether it is kept now. */
    public Outcome<Boolean> keep(KeepPost command) {
        return transactions.inOne(() -> posts.lock(command.post())
                .map(post -> keep(post, command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
    }

    private Outcome<Boolean> keep(Post post, KeepPost command) {
        if (command.kept() && !followsAnObservance(post)) {
            return Outcome.refused(
                    Refusal.unacceptable("not-kept", List.of(Problem.at(Columns.ANCHOR, "no-observance", post.key()))));
        }
        if (kept.isKept(post.id()) != command.kept()) {
            kept.keep(post.id(), command.kept());
            audit.add(List.of(AuditEntry.keeping(
                    new Act(command.who(), clock.instant()),
                    command.kept() ? "kept" : "not-kept",
                    post.campaign(),
                    post.id().value(),
                    post.version())));
        }
        return Outcome.done(command.kept());
    }

    private boolean followsAnObservance(Post post) {
        String anchor = posts.message(post.id(), post.version()).timing().anchor();
        return Optional.ofNullable(anchor)
                .flatMap(key -> campaigns.find(post.campaign()).flatMap(campaign -> campaign.anchor(key)))
                .filter(Anchor::isObservance)
                .isPresent();
    }
}
