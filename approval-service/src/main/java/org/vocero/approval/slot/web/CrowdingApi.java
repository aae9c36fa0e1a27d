package org.vocero.approval.slot.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.slot.Crowding;

@RestController
class CrowdingApi {

    private final Crowding crowding;
    private final Posts posts;
    private final Campaigns campaigns;
    private final Answers answers;

    CrowdingApi(Crowding crowding, Posts posts, Campaigns campaigns, Answers answers) {
        this.crowding = crowding;
        this.posts = posts;
        this.campaigns = campaigns;
        this.answers = answers;
    }

    @GetMapping("/api/posts/{id}/crowding")
    ResponseEntity<Object> ofPost(@PathVariable UUID id, Locale locale) {
        return answers.of(
                posts.find(new PostId(id))
                        .map(post -> Outcome.done(crowding.ofPost(post.id())))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-post", id))),
                locale,
                CrowdingJson::of);
    }

    @GetMapping("/api/campaigns/{key}/crowding")
    ResponseEntity<Object> ofCampaign(@PathVariable String key, Locale locale) {
        return answers.of(
                campaigns
                        .find(key)
                        .map(campaign -> Outcome.done(crowding.on(
                                campaign.accounts().stream().map(Account::key).toList(),
                                planned -> planned.campaign().equals(key))))
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", key))),
                locale,
                CrowdingJson::of);
    }
}
