package org.vocero.approval.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Publication;
import org.vocero.approval.post.SealedPublication;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Tally;
import org.vocero.approval.post.Transition;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;

/**
 * Approves versions. An approval seals what each account will show, and when; state, decision, seals, audit line and event are kept
 * together or not at all.
 */
public final class ApprovingPosts {

    private final Posts posts;
    private final Campaigns campaigns;
    private final Reviews reviews;
    private final Signer signer;
    private final PostEvents events;
    private final AuditLog audit;
    private final Tally tally;
    private final Transactions transactions;
    private final Clock clock;

    public ApprovingPosts(
            Posts posts,
            Campaigns campaigns,
            Reviews reviews,
            Signer signer,
            PostEvents events,
            AuditLog audit,
            Tally tally,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.signer = signer;
        this.events = events;
        this.audit = audit;
        this.tally = tally;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The approved post; of two people who decide at once, one finds that it is decided already. */
    public Outcome<Post> approve(ApprovePost command) {
        Outcome<Post> outcome = transactions.inOne(() -> posts.lock(command.post())
                .map(post -> post.approve(command.version()).then(step -> seal(step, command.who())))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", command.post()))));
        return outcome.then(post -> {
            tally.approved();
            return Outcome.done(post);
        });
    }

    private Outcome<Post> seal(Transition step, String who) {
        Post post = step.after();
        Message message = posts.message(post.id(), post.version());
        return Outdated.refusal(message, campaigns.find(post.campaign()).orElseThrow())
                .<Outcome<Post>>map(Outcome::refused)
                .orElseGet(() -> seal(step, message, who));
    }

    private Outcome<Post> seal(Transition step, Message message, String who) {
        Post post = step.after();
        List<Publication> publications = message.publications(post);
        List<Problem> problems = publications.stream()
                .map(Publication::problem)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("does-not-compose", problems));
        }
        List<SealedPublication> sealed = new ArrayList<>();
        for (Publication publication : publications) {
            publication.shown().ifPresent(shown -> sealed.add(seal(post, message, publication, shown)));
        }
        keep(step, message, sealed, new Act(who, clock.instant()));
        return Outcome.done(post);
    }

    private SealedPublication seal(Post post, Message message, Publication publication, Shown shown) {
        ApprovalStatement statement = new ApprovalStatement(
                post.id().value(),
                post.version(),
                publication.id(),
                post.campaign(),
                Digest.of(shown),
                message.when(publication.placement()));
        return new SealedPublication(publication, shown, signer.seal(statement));
    }

    private void keep(Transition step, Message message, List<SealedPublication> sealed, Act act) {
        Post post = step.after();
        posts.change(List.of(step));
        reviews.add(new Review(post.id(), post.version(), State.APPROVED, act, null), sealed);
        audit.add(List.of(step.entry(act, null)));
        events.say(List.of(new PostEvent.PostApproved(post, message, sealed, act)));
    }
}
