package org.vocero.approval.config;

import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.vocero.approval.anchor.Followers;
import org.vocero.approval.anchor.GoingOn;
import org.vocero.approval.anchor.KeepingPosts;
import org.vocero.approval.anchor.KeptPosts;
import org.vocero.approval.anchor.MovingAnchors;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.AddingAnchors;
import org.vocero.approval.campaign.CampaignEvents;
import org.vocero.approval.campaign.CampaignFiles;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Catalogue;
import org.vocero.approval.campaign.DatingAnchors;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.Revisions;
import org.vocero.approval.transaction.Transactions;

/** The use cases around sessions and observances. */
@Configuration(proxyBeanMethods = false)
class AnchorUseCases {

    @Bean
    DatingAnchors datingAnchors(
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new DatingAnchors(campaigns, recurrences, events, audit, tx, clock);
    }

    @Bean
    Catalogue catalogue(
            CampaignFiles files,
            Recurrences recurrences,
            Clock clock,
            @Value("classpath:observances.yaml") Resource observances)
            throws IOException {
        return files.parse(observances.getContentAsByteArray())
                .then(tree -> Catalogue.read(tree, recurrences, clock))
                .match(catalogue -> catalogue, refusal -> {
                    throw new IllegalStateException("observances.yaml: " + refusal);
                });
    }

    @Bean
    AddingAnchors addingAnchors(
            Campaigns campaigns,
            Recurrences recurrences,
            CampaignEvents events,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new AddingAnchors(campaigns, recurrences, events, audit, tx, clock);
    }

    @Bean
    MovingAnchors movingAnchors(
            Campaigns campaigns, Followers followers, DatingAnchors dating, Transactions tx, Clock clock) {
        return new MovingAnchors(campaigns, followers, dating, tx, clock);
    }

    @Bean
    KeepingPosts keepingPosts(
            Posts posts, Campaigns campaigns, KeptPosts kept, AuditLog audit, Transactions tx, Clock clock) {
        return new KeepingPosts(posts, campaigns, kept, audit, tx, clock);
    }

    @Bean
    GoingOn goingOn(
            Campaigns campaigns,
            Recurrences recurrences,
            Followers followers,
            KeptPosts kept,
            Posts posts,
            Revisions revisions,
            CampaignEvents events,
            AuditLog audit,
            Transactions tx,
            Clock clock) {
        return new GoingOn(campaigns, recurrences, followers, kept, posts, revisions, events, audit, tx, clock);
    }
}
