package org.vocero.approval.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Evidence;
import org.vocero.approval.post.Message;
import org.vocero.composition.Occurrence;

/** What keeps a version of another year from being approved in this one. */
final class Outdated {

    private Outdated() {}

    /** Why it cannot be approved any more, or not yet. */
    static Optional<Refusal> refusal(Message message, Campaign campaign) {
        return passed(message, campaign).or(() -> unconfirmed(message.evidence()));
    }

    /** Its seal would hold for an occurrence that is over, and for no other. */
    private static Optional<Refusal> passed(Message message, Campaign campaign) {
        Occurrence followed = message.timing().occurrence();
        return Optional.ofNullable(followed)
                .flatMap(occurrence -> campaign.anchor(occurrence.anchor()))
                .map(Anchor::occurrence)
                .filter(now -> !now.equals(followed))
                .map(now -> Refusal.conflict("occurrence-passed", now.anchor()));
    }

    private static Optional<Refusal> unconfirmed(Evidence evidence) {
        List<Problem> problems = new ArrayList<>();
        note(problems, Columns.FIGURE, evidence.figure());
        note(problems, Columns.SOURCE, evidence.source());
        note(problems, Columns.SOURCE_URL, evidence.sourceUrl());
        note(problems, Columns.VALID_UNTIL, evidence.validUntil());
        return evidence.toRenew() ? Optional.of(Refusal.unacceptable("facts-to-renew", problems)) : Optional.empty();
    }

    private static void note(List<Problem> problems, String column, @Nullable Object fact) {
        if (fact != null) {
            problems.add(Problem.at(column, "to-renew", fact));
        }
    }
}
