package org.vocero.scheduling.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vocero.scheduling.anchor.DatedAnchors;
import org.vocero.scheduling.anchor.DatingAnchors;
import org.vocero.scheduling.check.AccountChecks;
import org.vocero.scheduling.check.AskingForChecks;
import org.vocero.scheduling.check.CheckAnnouncements;
import org.vocero.scheduling.publication.Anchors;
import org.vocero.scheduling.publication.Announcements;
import org.vocero.scheduling.publication.DerivingWindows;
import org.vocero.scheduling.publication.Posts;
import org.vocero.scheduling.publication.Publications;
import org.vocero.scheduling.publication.ReleaseWatch;
import org.vocero.scheduling.publication.Releases;
import org.vocero.scheduling.publication.ReleasingPublications;
import org.vocero.scheduling.publication.SchedulingPosts;
import org.vocero.scheduling.publication.SharedClock;

/** Every use case of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SchedulerProperties.class, ClusterProperties.class})
class UseCases {

    @Bean
    SchedulingPosts schedulingPosts(Anchors anchors, Posts posts, Releases releases, Announcements announcements) {
        return new SchedulingPosts(anchors, posts, releases, announcements);
    }

    @Bean
    DerivingWindows derivingWindows(Anchors anchors, Publications publications, Announcements announcements) {
        return new DerivingWindows(anchors, publications, announcements);
    }

    @Bean
    DatingAnchors datingAnchors(DatedAnchors anchors, DerivingWindows derivingWindows) {
        return new DatingAnchors(anchors, derivingWindows::follow);
    }

    @Bean
    AskingForChecks askingForChecks(AccountChecks checks, CheckAnnouncements announcements) {
        return new AskingForChecks(checks, announcements);
    }

    @Bean
    ReleasingPublications releasingPublications(
            SharedClock clock, Releases releases, ReleaseWatch watch, SchedulerProperties properties) {
        return new ReleasingPublications(clock, releases, watch, properties.ahead(), properties.batch());
    }
}
