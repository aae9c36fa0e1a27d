package org.vocero.approval.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.post.PostEvents;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.post.Tally;
import org.vocero.approval.review.ScheduleSigner;
import org.vocero.approval.review.Sealing;
import org.vocero.approval.schedule.Cancellations;
import org.vocero.approval.schedule.CancellingPosts;
import org.vocero.approval.schedule.DecidingLate;
import org.vocero.approval.schedule.Keeping;
import org.vocero.approval.schedule.LatePublications;
import org.vocero.approval.schedule.MovedTimings;
import org.vocero.approval.schedule.MovingPosts;
import org.vocero.approval.schedule.Reapproving;
import org.vocero.approval.schedule.RestoringPosts;
import org.vocero.approval.schedule.Schedules;
import org.vocero.approval.slot.FreeSlots;
import org.vocero.approval.transaction.Transactions;

/** The use cases around when posts are due. */
@Configuration(proxyBeanMethods = false)
class ScheduleUseCases {

    @Bean
    MovedTimings movedTimings(Schedules schedules) {
        return new MovedTimings(schedules);
    }

    @Bean
    Keeping keepingSchedules(
            Posts posts,
            Schedules schedules,
            Revisions revisions,
            ScheduleSigner signer,
            PostEvents events,
            AuditLog audit) {
        return new Keeping(posts, schedules, revisions, signer, events, audit);
    }

    @Bean
    DecidingLate decidingLate(
            LatePublications late,
            Campaigns campaigns,
            Recurrences recurrences,
            Posts posts,
            Schedules schedules,
            Keeping keeping,
            FreeSlots free,
            PostEvents events,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new DecidingLate(
                late, campaigns, recurrences, posts, schedules, keeping, free, events, audit, tx, clock);
    }

    @Bean
    CancellingPosts cancellingPosts(
            Campaigns campaigns,
            Posts posts,
            Schedules schedules,
            Cancellations cancellations,
            PostEvents events,
            AuditLog audit,
            Tally tally,
            Transactions tx,
            Clock clock) {
        return new CancellingPosts(campaigns, posts, schedules, cancellations, events, audit, tally, tx, clock);
    }

    @Bean
    Reapproving reapproving(
            Posts posts,
            Schedules schedules,
            Revisions revisions,
            Sealing sealing,
            Keeping keeping,
            PostEvents events) {
        return new Reapproving(posts, schedules, revisions, sealing, keeping, events);
    }

    @Bean
    RestoringPosts restoringPosts(
            Campaigns campaigns,
            Posts posts,
            Schedules schedules,
            Cancellations cancellations,
            Reapproving reapproving,
            Tally tally,
            Transactions tx,
            Clock clock) {
        return new RestoringPosts(campaigns, posts, schedules, cancellations, reapproving, tally, tx, clock);
    }

    @Bean
    MovingPosts movingPosts(
            Campaigns campaigns,
            Recurrences recurrences,
            Posts posts,
            Schedules schedules,
            Keeping keeping,
            Transactions tx,
            Clock clock) {
        return new MovingPosts(campaigns, recurrences, posts, schedules, keeping, tx, clock);
    }
}
