package org.vocero.approval.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.connection.ManagingAccounts;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.connection.Standings;
import org.vocero.approval.deadletter.DeadLetters;
import org.vocero.approval.deadletter.DiscardingDeadLetters;
import org.vocero.approval.deadletter.ReplayingDeadLetters;
import org.vocero.approval.feed.Events;
import org.vocero.approval.feed.Feeds;
import org.vocero.approval.feed.OfferingFeeds;
import org.vocero.approval.feed.ReadingFeeds;
import org.vocero.approval.person.Attempts;
import org.vocero.approval.person.SlowingDownGuesses;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Tracks;
import org.vocero.approval.transaction.Transactions;

/** The use cases around the desk: who sits at it, and what it hears. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeskUseCases {

    @Bean
    FollowingPublications followingPublications(Tracks tracks) {
        return new FollowingPublications(tracks);
    }

    @Bean
    ReplayingDeadLetters replayingDeadLetters(DeadLetters letters, AuditLog audit, Transactions tx, Clock clock) {
        return new ReplayingDeadLetters(letters, audit, tx, clock);
    }

    @Bean
    DiscardingDeadLetters discardingDeadLetters(DeadLetters letters, AuditLog audit, Transactions tx, Clock clock) {
        return new DiscardingDeadLetters(letters, audit, tx, clock);
    }

    @Bean
    ManagingAccounts managingAccounts(
            Publisher publisher, Standings standings, AuditLog audit, Transactions tx, Clock clock) {
        return new ManagingAccounts(publisher, standings, audit, tx, clock);
    }

    @Bean
    OfferingFeeds offeringFeeds(Feeds feeds, Campaigns campaigns, AuditLog audit, Transactions tx, Clock clock) {
        return new OfferingFeeds(feeds, campaigns, audit, tx, clock);
    }

    @Bean
    ReadingFeeds readingFeeds(Feeds feeds, Campaigns campaigns, Events events, Clock clock) {
        return new ReadingFeeds(feeds, campaigns, events, clock);
    }

    @Bean
    SlowingDownGuesses slowingDownGuesses(Attempts attempts, Clock clock) {
        return new SlowingDownGuesses(attempts, clock);
    }
}
