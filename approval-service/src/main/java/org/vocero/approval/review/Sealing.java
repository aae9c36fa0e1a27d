package org.vocero.approval.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Publication;
import org.vocero.approval.post.SealedPublication;
import org.vocero.approval.post.State;
import org.vocero.approval.post.Transition;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Digest;
import org.vocero.composition.Shown;

/** Seals what each account will show, and when, and keeps approvals with their seals and audit lines. */
public final class Sealing {

    private final Posts posts;
    private final Reviews reviews;
    private final Signer signer;
    private final AuditLog audit;

    public Sealing(Posts posts, Reviews reviews, Signer signer, AuditLog audit) {
        this.posts = posts;
        this.reviews = reviews;
        this.signer = signer;
        this.audit = audit;
    }

    /** What the approval of a version is given to; refused where it is of another year or does not compose. Nothing is kept by that. */
    public Outcome<Approval> seal(Transition step, Message message, Campaign campaign) {
        return Outdated.refusal(message, campaign)
                .<Outcome<Approval>>map(Outcome::refused)
                .orElseGet(() -> seal(step, message));
    }

    private Outcome<Approval> seal(Transition step, Message message) {
        List<Publication> publications = message.publications(step.after());
        List<Problem> problems = publications.stream()
                .map(Publication::problem)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("does-not-compose", problems));
        }
        List<SealedPublication> sealed = publications.stream()
                .flatMap(publication ->
                        publication.shown().stream().map(shown -> seal(step.after(), message, publication, shown)))
                .toList();
        return Outcome.done(new Approval(step, message, sealed));
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

    /**
     * Keeps approvals, in the caller's transaction. The posts must be locked.
     *
     * @param reason for the audit log; {@code null} mostly
     * @return what is to be said of it
     */
    public List<PostEvent> keep(Collection<Approval> approvals, Act act, @Nullable String reason) {
        posts.change(approvals.stream().map(Approval::step).toList());
        reviews.add(approvals.stream().map(approval -> approval.decision(act)).toList());
        audit.add(approvals.stream()
                .map(approval -> approval.step().entry(act, reason))
                .toList());
        return approvals.stream()
                .<PostEvent>map(approval -> approval.event(act))
                .toList();
    }

    /** An approval that can be given. */
    public record Approval(Transition step, Message message, List<SealedPublication> publications) {

        public Approval {
            publications = List.copyOf(publications);
        }

        private Reviews.Decision decision(Act act) {
            Post post = step.after();
            return new Reviews.Decision(new Review(post.id(), post.version(), State.APPROVED, act, null), publications);
        }

        private PostEvent event(Act act) {
            return new PostEvent.PostApproved(step.after(), message, publications, act);
        }
    }
}
