package org.vocero.approval.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.approval.campaign.CampaignFiles;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.doubt.DoubtEvents;
import org.vocero.approval.doubt.Settlements;
import org.vocero.approval.doubt.SettlingDoubts;
import org.vocero.approval.hold.HoldEvents;
import org.vocero.approval.hold.HoldingBack;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.medium.ClearingMedia;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.PictureFiles;
import org.vocero.approval.medium.UploadingMedia;
import org.vocero.approval.plan.ExportingPlans;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.SheetFormat;
import org.vocero.approval.plan.SheetFormats;
import org.vocero.approval.plan.Sheets;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.PresentTimings;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.Tally;
import org.vocero.approval.review.ApprovingPosts;
import org.vocero.approval.review.RefusingPosts;
import org.vocero.approval.review.Reviews;
import org.vocero.approval.review.Sealing;
import org.vocero.approval.review.Signer;
import org.vocero.approval.review.WithdrawingPosts;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.transaction.Snapshots;
import org.vocero.approval.transaction.Transactions;

/** Everything that people can do, and what each of it needs. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    ImportingCampaigns importingCampaigns(
            CampaignFiles files,
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            HoldingBack holds,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new ImportingCampaigns(files, campaigns, recurrences, events, holds::sayRegionsAgain, audit, tx, clock);
    }

    @Bean
    UploadingMedia uploadingMedia(PictureFiles files, Media media, AuditLog audit, Transactions tx, Clock clock) {
        return new UploadingMedia(files, media, audit, tx, clock);
    }

    @Bean
    ClearingMedia clearingMedia(Media media, Clock clock, @Value("${vocero.media.unused-for:1d}") Duration unusedFor) {
        return new ClearingMedia(media, unusedFor, clock);
    }

    @Bean
    ImportingPlans importingPlans(
            Sheets sheets,
            Campaigns campaigns,
            Media media,
            Posts posts,
            PresentMessages presents,
            Revisions revisions,
            Crowding crowding,
            Tally tally,
            Transactions tx,
            Clock clock) {
        return new ImportingPlans(sheets, campaigns, media, posts, presents, revisions, crowding, tally, tx, clock);
    }

    @Bean
    SheetFormats sheets(List<SheetFormat> formats) {
        return new SheetFormats(formats);
    }

    @Bean
    ExportingPlans exportingPlans(Campaigns campaigns, Posts posts, PresentMessages presents, Snapshots snapshots) {
        return new ExportingPlans(campaigns, posts, presents, snapshots);
    }

    @Bean
    EditingPosts editingPosts(
            Posts posts,
            Campaigns campaigns,
            Media media,
            PresentMessages presents,
            Revisions revisions,
            Tally tally,
            Transactions tx,
            Clock clock) {
        return new EditingPosts(posts, campaigns, media, presents, revisions, tally, tx, clock);
    }

    @Bean
    Sealing sealing(Posts posts, Reviews reviews, Signer signer, AuditLog audit) {
        return new Sealing(posts, reviews, signer, audit);
    }

    @Bean
    ApprovingPosts approvingPosts(
            Posts posts,
            Campaigns campaigns,
            Sealing sealing,
            PostEvents events,
            Tally tally,
            Transactions tx,
            Clock clock) {
        return new ApprovingPosts(posts, campaigns, sealing, events, tally, tx, clock);
    }

    @Bean
    RefusingPosts refusingPosts(
            Posts posts, Reviews reviews, AuditLog audit, Tally tally, Transactions tx, Clock clock) {
        return new RefusingPosts(posts, reviews, audit, tally, tx, clock);
    }

    @Bean
    WithdrawingPosts withdrawingPosts(
            Posts posts, PostEvents events, AuditLog audit, Tally tally, Transactions tx, Clock clock) {
        return new WithdrawingPosts(posts, events, audit, tally, tx, clock);
    }

    @Bean
    HoldingBack holdingBack(
            Holds holds, Campaigns campaigns, HoldEvents events, AuditLog audit, Transactions tx, Clock clock) {
        return new HoldingBack(holds, campaigns, events, audit, tx, clock);
    }

    @Bean
    SettlingDoubts settlingDoubts(
            Publications publications,
            Settlements settlements,
            DoubtEvents events,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new SettlingDoubts(publications, settlements, events, audit, tx, clock);
    }

    @Bean
    PresentMessages presentMessages(Posts posts, PresentTimings timings) {
        return new PresentMessages(posts, timings);
    }

    @Bean
    Revisions revisions(Posts posts, PostEvents events, AuditLog audit) {
        return new Revisions(posts, events, audit);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
