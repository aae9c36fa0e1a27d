package org.vocero.approval.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.vocero.approval.person.Attempts;
import org.vocero.approval.person.SlowingDownGuesses;
import org.vocero.approval.tracking.FollowingPublications;
import org.vocero.approval.tracking.Tracks;

/** The use cases around the desk: who sits at it, and what it hears. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeskUseCases {

    @Bean
    FollowingPublications followingPublications(Tracks tracks) {
        return new FollowingPublications(tracks);
    }

    @Bean
    SlowingDownGuesses slowingDownGuesses(Attempts attempts, Clock clock) {
        return new SlowingDownGuesses(attempts, clock);
    }
}
