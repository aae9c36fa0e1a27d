package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Adds sessions and observances to a campaign that is there, as its file could. */
public final class AddingAnchors {

    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final CampaignEvents events;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public AddingAnchors(
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.recurrences = recurrences;
        this.events = events;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The anchor that was added; a key that the campaign has already is refused, because posts may follow it. */
    public Outcome<Anchor> add(AddAnchor command) {
        return DefinitionReader.event(command.event(), recurrences, clock)
                .then(declared -> transactions.inOne(() -> campaigns
                        .lock(command.campaign())
                        .map(campaign -> add(campaign, declared, command.who()))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", command.campaign())))));
    }

    private Outcome<Anchor> add(Campaign campaign, DeclaredAnchor declared, String who) {
        if (campaign.anchor(declared.key()).isPresent()) {
            return Outcome.refused(Refusal.conflict("anchor-exists", declared.key()));
        }
        Anchor anchor = declared.applyTo(null, campaign.today(clock), recurrences);
        Instant now = clock.instant();
        campaigns.save(campaign.plus(anchor), who, now);
        audit.add(List.of(AuditEntry.anchorAdded(now, who, campaign.key(), anchor.key(), anchor.date())));
        if (anchor.date() != null) {
            events.say(List.of(new AnchorDated(campaign.key(), anchor)));
        }
        return Outcome.done(anchor);
    }
}
