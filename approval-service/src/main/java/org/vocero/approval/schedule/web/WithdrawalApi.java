package org.vocero.approval.schedule.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.schedule.CancelPosts;
import org.vocero.approval.schedule.Cancellation;
import org.vocero.approval.schedule.Cancellations;
import org.vocero.approval.schedule.CancellingPosts;
import org.vocero.approval.schedule.PastCancellation;
import org.vocero.approval.schedule.RestorePosts;
import org.vocero.approval.schedule.RestoringPosts;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.slot.Crowding;

/** Takes many approvals back, and gives them again: a preview first, then exactly that. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/withdrawals")
class WithdrawalApi {

    private static final int LATEST = 50;

    private final CancellingPosts cancelling;
    private final RestoringPosts restoring;
    private final Cancellations cancellations;
    private final Crowding crowding;
    private final Answers answers;

    WithdrawalApi(
            CancellingPosts cancelling,
            RestoringPosts restoring,
            Cancellations cancellations,
            Crowding crowding,
            Answers answers) {
        this.cancelling = cancelling;
        this.restoring = restoring;
        this.cancellations = cancellations;
        this.crowding = crowding;
        this.answers = answers;
    }

    @GetMapping
    List<PastWithdrawalJson> latest(@PathVariable String campaign) {
        return cancellations.latest(campaign, LATEST).stream()
                .map(PastWithdrawalJson::of)
                .toList();
    }

    @PostMapping("/preview")
    ResponseEntity<Object> preview(
            @PathVariable String campaign, @RequestBody ChoiceJson body, Principal person, Locale locale) {
        return answers.of(
                cancelling.preview(body.command(campaign, person)), locale, plan -> PlanJson.of(plan, crowding));
    }

    @PostMapping
    ResponseEntity<Object> withdraw(
            @PathVariable String campaign, @RequestBody ChoiceJson body, Principal person, Locale locale) {
        return answers.of(cancelling.cancel(body.command(campaign, person)), locale, WithdrawnJson::of);
    }

    /** What undoing a withdrawal would do. */
    @GetMapping("/{withdrawal}/undoing")
    ResponseEntity<Object> previewUndoing(@PathVariable String campaign, @PathVariable UUID withdrawal, Locale locale) {
        return answers.of(restoring.preview(campaign, withdrawal), locale, plan -> PlanJson.of(plan, crowding));
    }

    @PostMapping("/{withdrawal}/undoing")
    ResponseEntity<Object> undo(
            @PathVariable String campaign,
            @PathVariable UUID withdrawal,
            @RequestBody ChoiceJson body,
            Principal person,
            Locale locale) {
        String seen = WishJson.given(body.seen());
        return answers.of(
                restoring.restore(new RestorePosts(campaign, withdrawal, seen, person.getName())),
                locale,
                ApprovedJson::new);
    }

    /**
     * Which approvals are taken back.
     *
     * @param posts keys; without any, those that {@code state}, {@code follows} and {@code text} let through
     * @param seen what the preview gave
     */
    record ChoiceJson(
            @Nullable List<String> posts,
            @Nullable String state,
            @Nullable String follows,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String seen) {

        CancelPosts command(String campaign, Principal person) {
            return new CancelPosts(
                    campaign,
                    new Selection(posts == null ? List.of() : posts, state, follows, text),
                    WishJson.given(reason),
                    WishJson.given(seen),
                    person.getName());
        }
    }

    /** What a withdrawal came to. */
    record WithdrawnJson(UUID id, int posts) {

        static WithdrawnJson of(Cancellation cancellation) {
            return new WithdrawnJson(cancellation.id(), cancellation.posts().size());
        }
    }

    /** What undoing came to. */
    record ApprovedJson(int posts) {}

    /** A withdrawal that was made. */
    record PastWithdrawalJson(UUID id, String by, Instant at, String reason, int posts, boolean undone) {

        static PastWithdrawalJson of(PastCancellation cancellation) {
            return new PastWithdrawalJson(
                    cancellation.id(),
                    cancellation.act().who(),
                    cancellation.act().at(),
                    cancellation.reason(),
                    cancellation.posts(),
                    cancellation.undone());
        }
    }
}
