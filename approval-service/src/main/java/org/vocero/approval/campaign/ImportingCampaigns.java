package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.CampaignImported.Change;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.Transactions;

/** Imports a campaign's file: all of it, or nothing and everything that is wrong with it. */
public final class ImportingCampaigns {

    private final CampaignFiles files;
    private final Campaigns campaigns;
    private final Recurrences recurrences;
    private final CampaignEvents events;
    private final AccountWatch watch;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    public ImportingCampaigns(
            CampaignFiles files,
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            AccountWatch watch,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.campaigns = campaigns;
        this.recurrences = recurrences;
        this.events = events;
        this.watch = watch;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Versions that exist keep the hashtags and accounts they were made with; the next import of the plan renews them. */
    public Outcome<CampaignImported> importCampaign(ImportCampaign command) {
        return files.parse(command.file())
                .then(tree -> DefinitionReader.read(command.key(), tree, recurrences, clock))
                .then(definition -> transactions.inOne(() -> apply(definition, command.who())));
    }

    private Outcome<CampaignImported> apply(CampaignDefinition file, String who) {
        Optional<Campaign> before = campaigns.lock(file.key());
        List<Problem> problems = clashes(file, before);
        if (!problems.isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("campaign-rejected", problems));
        }
        LocalDate today = file.today(clock);
        Campaign after = before.map(campaign -> campaign.redefined(file, today, recurrences))
                .orElseGet(() -> Campaign.of(file, today, recurrences));
        List<Problem> moved =
                before.map(campaign -> unseenMoves(file, campaign, after)).orElse(List.of());
        if (!moved.isEmpty()) {
            return Outcome.refused(Refusal.unacceptable("campaign-rejected", moved));
        }
        if (before.filter(after::equals).isPresent()) {
            return Outcome.done(new CampaignImported(after, Change.UNCHANGED));
        }
        keep(before, after, who);
        return Outcome.done(new CampaignImported(after, before.isPresent() ? Change.CHANGED : Change.CREATED));
    }

    private void keep(Optional<Campaign> before, Campaign after, String who) {
        Instant now = clock.instant();
        campaigns.save(after, who, now);
        List<AuditEntry> entries = new ArrayList<>();
        entries.add(AuditEntry.campaignImported(now, who, after.key()));
        List<AnchorDated> dated = new ArrayList<>();
        for (Anchor anchor : after.anchors()) {
            Optional<Anchor> previous = before.flatMap(campaign -> campaign.anchor(anchor.key()));
            if (anchor.revision() != previous.map(Anchor::revision).orElse(0L)) {
                dated.add(new AnchorDated(after.key(), anchor));
                LocalDate from = previous.map(Anchor::date).orElse(null);
                entries.add(AuditEntry.anchorDated(now, who, after.key(), anchor.key(), from, anchor.date()));
            }
        }
        audit.add(entries);
        events.say(dated);
        watch.accountsChanged();
    }

    private List<Problem> clashes(CampaignDefinition file, Optional<Campaign> before) {
        Map<String, Account> elsewhere = campaigns.accountsElsewhere(file.key());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < file.accounts().size(); i++) {
            Account account = file.accounts().get(i);
            String place = "accounts[" + i + "]";
            Account other = elsewhere.get(account.key());
            if (other != null && !other.equals(account)) {
                problems.add(Problem.at(place, "account-differs", account.key()));
            }
            before.flatMap(campaign -> campaign.account(account.key()))
                    .filter(known -> !known.channel().equals(account.channel()))
                    .ifPresent(known -> problems.add(
                            Problem.at(place + ".channel", "account-changes-channel", account.key(), known.channel())));
        }
        before.ifPresent(campaign -> problems.addAll(missingAccountsInUse(file, campaign)));
        return problems;
    }

    /** A file does not show what moves with a date; who has seen it on the desk, and moved it there, can import the file that says so too. */
    private List<Problem> unseenMoves(CampaignDefinition file, Campaign before, Campaign after) {
        Set<String> inUse = campaigns.anchorsInUse(before.key());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < file.anchors().size(); i++) {
            String key = file.anchors().get(i).key();
            Optional<Anchor> was = before.anchor(key);
            Optional<Anchor> is = after.anchor(key);
            boolean moves = was.map(Anchor::occurrence).equals(is.map(Anchor::occurrence))
                    && !was.map(Anchor::date).equals(is.map(Anchor::date));
            if (moves && inUse.contains(key)) {
                problems.add(Problem.at("events[" + i + "]", "moves-unseen", key));
            }
        }
        return problems;
    }

    private List<Problem> missingAccountsInUse(CampaignDefinition file, Campaign before) {
        Set<String> inUse = campaigns.accountsInUse(before.key());
        return before.accounts().stream()
                .map(Account::key)
                .filter(inUse::contains)
                .filter(key -> file.accounts().stream()
                        .noneMatch(account -> account.key().equals(key)))
                .map(key -> Problem.at("accounts", "account-in-use", key))
                .toList();
    }
}
