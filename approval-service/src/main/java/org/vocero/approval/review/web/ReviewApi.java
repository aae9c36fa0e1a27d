package org.vocero.approval.review.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.review.ApprovePost;
import org.vocero.approval.review.ApprovingPosts;
import org.vocero.approval.review.RefusePost;
import org.vocero.approval.review.RefusingPosts;
import org.vocero.approval.review.WithdrawPost;
import org.vocero.approval.review.WithdrawingPosts;

@RestController
@RequestMapping("/api/posts/{id}")
class ReviewApi {

    private final ApprovingPosts approving;
    private final RefusingPosts refusing;
    private final WithdrawingPosts withdrawing;
    private final Answers answers;

    ReviewApi(ApprovingPosts approving, RefusingPosts refusing, WithdrawingPosts withdrawing, Answers answers) {
        this.approving = approving;
        this.refusing = refusing;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    @PostMapping("/approval")
    ResponseEntity<Object> approve(
            @PathVariable UUID id, @RequestBody DecisionJson body, Principal person, Locale locale) {
        return answers.of(
                body.named()
                        .then(version -> approving.approve(new ApprovePost(new PostId(id), version, person.getName()))),
                locale,
                StandingJson::of);
    }

    @PostMapping("/refusal")
    ResponseEntity<Object> refuse(
            @PathVariable UUID id, @RequestBody DecisionJson body, Principal person, Locale locale) {
        return answers.of(
                body.named()
                        .then(version -> refusing.refuse(
                                new RefusePost(new PostId(id), version, body.given(), person.getName()))),
                locale,
                StandingJson::of);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, @RequestBody DecisionJson body, Principal person, Locale locale) {
        return answers.of(
                withdrawing.withdraw(new WithdrawPost(new PostId(id), body.given(), person.getName())),
                locale,
                StandingJson::of);
    }

    /** A decision on a version that the person names, so that nobody decides on what they have not read. */
    record DecisionJson(@Nullable Integer version, @Nullable String reason) {

        Outcome<Integer> named() {
            return version == null
                    ? Outcome.refused(
                            Refusal.unacceptable("version-not-named", List.of(Problem.at("version", "missing"))))
                    : Outcome.done(version);
        }

        String given() {
            return reason == null ? "" : reason;
        }
    }

    /** Where the post stands after the decision. */
    record StandingJson(UUID id, String campaign, String key, int version, String state) {

        static StandingJson of(Post post) {
            return new StandingJson(
                    post.id().value(),
                    post.campaign(),
                    post.key(),
                    post.version(),
                    post.state().word());
        }
    }
}
