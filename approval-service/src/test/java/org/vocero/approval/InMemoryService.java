package org.vocero.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.approval.audit.InMemoryAuditLog;
import org.vocero.approval.campaign.AnchorDated;
import org.vocero.approval.campaign.CampaignFiles;
import org.vocero.approval.campaign.DatingAnchors;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.campaign.InMemoryCampaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.medium.InMemoryMedia;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Sheets;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.InMemoryPosts;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.Seal;
import org.vocero.approval.post.Tally;
import org.vocero.approval.review.ApprovingPosts;
import org.vocero.approval.review.InMemoryReviews;
import org.vocero.approval.review.RefusingPosts;
import org.vocero.approval.review.Sealing;
import org.vocero.approval.review.WithdrawingPosts;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.FreeSlots;
import org.vocero.approval.slot.InMemoryAgenda;
import org.vocero.approval.slot.InMemoryTimetables;
import org.vocero.approval.slot.SettingTimetables;
import org.vocero.approval.slot.TakingSlots;
import org.vocero.approval.slot.Timetable;
import org.vocero.approval.transaction.ImmediateTransactions;
import org.vocero.approval.transaction.Transactions;

/** The use cases on ports in memory, and what they said. */
public final class InMemoryService {

    public static final String NOW = "2026-11-22T10:00:00Z";

    public final SettableClock clock = new SettableClock(NOW);
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    /** Recurrence rules need their library; whoever tests them brings it. */
    public Recurrences recurrences = new NoRecurrences();

    public final InMemoryMedia media = new InMemoryMedia();
    public final InMemoryPosts posts = new InMemoryPosts();
    public final InMemoryReviews reviews = new InMemoryReviews();
    public final InMemoryAuditLog audit = new InMemoryAuditLog();
    public final InMemoryTimetables timetables = new InMemoryTimetables(campaigns);
    public final InMemoryAgenda agenda = new InMemoryAgenda(posts, campaigns);
    public final List<Timetable> distances = new ArrayList<>();
    public final List<AnchorDated> dated = new ArrayList<>();
    public final List<PostEvent> said = new ArrayList<>();
    public final List<String> tallied = new ArrayList<>();

    private final Tally tally = new RecordingTally();
    private final Transactions transactions = new ImmediateTransactions();
    /** Nobody moves anything here. */
    private final PresentMessages presents = new PresentMessages(posts, (ids, campaign) -> Map.of());

    private final Revisions revisions = new Revisions(posts, said::addAll, audit);

    public ImportingCampaigns importingCampaigns(CampaignFiles files) {
        return new ImportingCampaigns(
                files, campaigns, recurrences, dated::addAll, () -> {}, audit, transactions, clock);
    }

    public DatingAnchors datingAnchors() {
        return new DatingAnchors(campaigns, recurrences, dated::addAll, audit, transactions, clock);
    }

    public ImportingPlans importingPlans(Sheets sheets) {
        return new ImportingPlans(
                sheets, campaigns, media, posts, presents, revisions, crowding(), tally, transactions, clock);
    }

    public EditingPosts editingPosts() {
        return new EditingPosts(posts, campaigns, media, presents, revisions, tally, transactions, clock);
    }

    public ApprovingPosts approvingPosts() {
        return new ApprovingPosts(posts, campaigns, sealing(), said::addAll, tally, transactions, clock);
    }

    private Sealing sealing() {
        return new Sealing(
                posts,
                reviews,
                statement -> new Seal(statement.digest(), "signed " + statement.publicationId(), "test"),
                audit);
    }

    public RefusingPosts refusingPosts() {
        return new RefusingPosts(posts, reviews, audit, tally, transactions, clock);
    }

    public WithdrawingPosts withdrawingPosts() {
        return new WithdrawingPosts(posts, said::addAll, audit, tally, transactions, clock);
    }

    public SettingTimetables settingTimetables() {
        return new SettingTimetables(timetables, distances::add, audit, transactions, clock);
    }

    public Crowding crowding() {
        return new Crowding(timetables, agenda, clock);
    }

    public TakingSlots takingSlots() {
        return new TakingSlots(new FreeSlots(timetables, agenda), posts, campaigns, revisions, transactions, clock);
    }

    private static final class NoRecurrences implements Recurrences {

        @Override
        public Optional<String> flaw(Rule.Recurring rule) {
            throw new UnsupportedOperationException(rule.rrule());
        }

        @Override
        public Optional<LocalDate> from(Rule.Recurring rule, LocalDate day) {
            throw new UnsupportedOperationException(rule.rrule());
        }
    }

    private final class RecordingTally implements Tally {

        @Override
        public void approved() {
            tallied.add("approved");
        }

        @Override
        public void refused() {
            tallied.add("refused");
        }

        @Override
        public void withdrawn(int count) {
            for (int i = 0; i < count; i++) {
                tallied.add("withdrawn");
            }
        }
    }
}
