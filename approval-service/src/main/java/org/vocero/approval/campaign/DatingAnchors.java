package org.vocero.approval.campaign;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/**
 * Dates and moves anchors. Approved posts follow without a new approval: their text is what was approved, and the scheduler
 * derives their instants anew.
 */
public final class DatingAnchors {

    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final CampaignEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public DatingAnchors(
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.recurrences = recurrences;
        this.campaigns = campaigns;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The anchor as it is now; dating it on the day it already has changes nothing and says nothing. */
    public Outcome<Anchor> date(DateAnchor command) {
        return transactions.inOne(() -> campaigns
                .lock(command.campaign())
                .map(campaign -> date(campaign, command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign()))));
    }

    private Outcome<Anchor> date(Campaign campaign, DateAnchor command) {
        return campaign.anchor(command.anchor())
                .map(anchor -> date(campaign, anchor, command))
                .orElseGet(() -> Outcome.refused(Refusal.missing("no-such-anchor", command.anchor())));
    }

    /** An observance is moved by days. A date nearer to its next occurrence is meant for that, and would take along what is for this one. */
    private boolean isOfAnotherOccurrence(Anchor anchor, @Nullable LocalDate date) {
        Rule rule = anchor.rule();
        LocalDate own = anchor.declared();
        return rule != null
                && own != null
                && date != null
                && rule.from(own.plusDays(1), recurrences)
                        .filter(next -> Math.abs(DAYS.between(own, date)) >= Math.abs(DAYS.between(date, next)))
                        .isPresent();
    }

    private Outcome<Anchor> date(Campaign campaign, Anchor before, DateAnchor command) {
        if (before.isObservance() && command.date() == null) {
            return Outcome.refused(Refusal.unacceptable(
                    "anchor-not-dated", List.of(Problem.at("date", "observance-needs-date", before.key()))));
        }
        if (isOfAnotherOccurrence(before, command.date())) {
            return Outcome.refused(Refusal.unacceptable(
                    "anchor-not-dated",
                    List.of(Problem.at("date", "nearer-to-the-next", String.valueOf(command.date())))));
        }
        Anchor after = before.datedOn(command.date());
        if (!after.equals(before)) {
            Instant now = clock.instant();
            campaigns.save(campaign.with(after), command.who(), now);
            audit.add(List.of(AuditEntry.anchorDated(
                    now, command.who(), campaign.key(), after.key(), before.date(), after.date())));
            events.say(List.of(new AnchorDated(campaign.key(), after)));
        }
        return Outcome.done(after);
    }
}
