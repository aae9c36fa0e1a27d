package org.vocero.approval.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.slot.Agenda;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.FreeSlots;
import org.vocero.approval.slot.PlannedWeeks;
import org.vocero.approval.slot.SettingTimetables;
import org.vocero.approval.slot.TakingSlots;
import org.vocero.approval.slot.TimetableEvents;
import org.vocero.approval.slot.Timetables;
import org.vocero.approval.transaction.Transactions;

/** The use cases around posting times. */
@Configuration(proxyBeanMethods = false)
class SlotUseCases {

    @Bean
    SettingTimetables settingTimetables(
            Timetables timetables, TimetableEvents events, AuditLog audit, Transactions tx, Clock clock) {
        return new SettingTimetables(timetables, events, audit, tx, clock);
    }

    @Bean
    FreeSlots freeSlots(Timetables timetables, Agenda agenda) {
        return new FreeSlots(timetables, agenda);
    }

    @Bean
    Crowding crowding(Timetables timetables, Agenda agenda, Clock clock) {
        return new Crowding(timetables, agenda, clock);
    }

    @Bean
    PlannedWeeks plannedWeeks(Agenda agenda, Clock clock) {
        return new PlannedWeeks(agenda, clock);
    }

    @Bean
    TakingSlots takingSlots(
            FreeSlots free, Posts posts, Campaigns campaigns, Revisions revisions, Transactions tx, Clock clock) {
        return new TakingSlots(free, posts, campaigns, revisions, tx, clock);
    }
}
