package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.anchor.KeepPost;
import org.vocero.approval.anchor.KeepingPosts;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.review.ApprovePost;
import org.vocero.approval.review.ApprovingPosts;
import org.vocero.approval.review.RefusePost;
import org.vocero.approval.review.RefusingPosts;
import org.vocero.approval.review.WithdrawPost;
import org.vocero.approval.review.WithdrawingPosts;

/** Decides on a post, and returns to its page to say what came of it. */
@Controller
@RequestMapping("/campaigns/{campaign}/posts/{post}")
class DecisionActions {

    private final Overviews overviews;
    private final ApprovingPosts approving;
    private final RefusingPosts refusing;
    private final WithdrawingPosts withdrawing;
    private final KeepingPosts keeping;
    private final Notices notices;

    DecisionActions(
            Overviews overviews,
            ApprovingPosts approving,
            RefusingPosts refusing,
            WithdrawingPosts withdrawing,
            KeepingPosts keeping,
            Notices notices) {
        this.overviews = overviews;
        this.approving = approving;
        this.refusing = refusing;
        this.withdrawing = withdrawing;
        this.keeping = keeping;
        this.notices = notices;
    }

    /** A person says that they have read what they approve, version and all. */
    @PostMapping("/approval")
    String approve(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean read,
            Principal person,
            RedirectAttributes next) {
        if (read) {
            Outcome<Post> outcome = approving.approve(new ApprovePost(id(campaign, post), version, person.getName()));
            notices.tell(outcome, "decision.approved", next);
        } else {
            next.addFlashAttribute("unread", true);
        }
        return PostAddress.redirect(campaign, post);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        Outcome<Post> outcome = refusing.refuse(new RefusePost(id(campaign, post), version, reason, person.getName()));
        tell(outcome, "decision.refused", "refusal", reason, next);
        return PostAddress.redirect(campaign, post);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        Outcome<Post> outcome = withdrawing.withdraw(new WithdrawPost(id(campaign, post), reason, person.getName()));
        tell(outcome, "decision.withdrawn", "withdrawal", reason, next);
        return PostAddress.redirect(campaign, post);
    }

    /** Comes back for the next occurrence, or no longer does. */
    @PostMapping("/keeping")
    String keep(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam boolean kept,
            Principal person,
            RedirectAttributes next) {
        Outcome<Boolean> outcome = keeping.keep(new KeepPost(id(campaign, post), kept, person.getName()));
        notices.tell(outcome, kept ? "keeping.kept" : "keeping.dropped", next);
        return PostAddress.redirect(campaign, post);
    }

    /** What is wrong with the reason is told beside it, and what was typed is still there. */
    private void tell(Outcome<Post> outcome, String notice, String form, String reason, RedirectAttributes next) {
        Optional<String> wrongReason = notices.problemAt("reason", outcome);
        if (wrongReason.isPresent()) {
            next.addFlashAttribute(form + "Error", wrongReason.get());
            next.addFlashAttribute(form + "Reason", reason);
        } else {
            notices.tell(outcome, notice, next);
        }
    }

    private PostId id(String campaign, String post) {
        UUID id = overviews
                .post(campaign, post)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no post " + post));
        return new PostId(id);
    }
}
