package org.vocero.approval.anchor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.DateAnchor;
import org.vocero.approval.campaign.DatingAnchors;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Moves anchors, once a person has seen what moves with them. */
public final class MovingAnchors {

    private final Campaigns campaigns;
    private final Followers followers;
    private final DatingAnchors dating;
    private final Transactions transactions;
    private final Clock clock;

    public MovingAnchors(
            Campaigns campaigns, Followers followers, DatingAnchors dating, Transactions transactions, Clock clock) {
        this.campaigns = campaigns;
        this.followers = followers;
        this.dating = dating;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What that date would do. */
    public Outcome<Move> preview(String campaign, String anchor, @Nullable LocalDate date) {
        return transactions.inOne(() -> campaigns
                .find(campaign)
                .map(found -> in(found, anchor, event -> Outcome.done(move(found, event, date))))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", campaign))));
    }

    /** The anchor as it is now. Refused if something follows it and what happens is not exactly what the person saw. */
    public Outcome<Anchor> move(MoveAnchor command) {
        return transactions.inOne(() -> campaigns
                .lock(command.campaign())
                .map(campaign -> in(campaign, command.anchor(), anchor -> move(campaign, anchor, command)))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign()))));
    }

    private Outcome<Anchor> move(Campaign campaign, Anchor anchor, MoveAnchor command) {
        Move move = move(campaign, anchor, command.date());
        boolean same = move.lines().isEmpty() || anchor.datedOn(command.date()).equals(anchor);
        if (!same && !move.mark().equals(command.seen())) {
            String code = command.seen().isEmpty() ? "move-not-seen" : "move-changed";
            return Outcome.refused(Refusal.conflict(code, move.lines().size()));
        }
        return dating.date(new DateAnchor(campaign.key(), anchor.key(), command.date(), command.who()));
    }

    private Move move(Campaign campaign, Anchor anchor, @Nullable LocalDate date) {
        return Move.of(anchor, date, followers.approved(campaign.key(), anchor.occurrence()), clock.instant());
    }

    private static <T> Outcome<T> in(Campaign campaign, String anchor, Function<Anchor, Outcome<T>> work) {
        return campaign.anchor(anchor)
                .map(work)
                .orElseGet(() -> Outcome.refused(Refusal.missing("no-such-anchor", anchor)));
    }
}
