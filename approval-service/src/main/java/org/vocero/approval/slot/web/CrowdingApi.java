package org.vocero.approval.slot.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.vocero.approval.slot.Crowd;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.Planned;

@RestController
class CrowdingApi {

    private static final int AT_MOST = 500;

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

    /**
     * What is crowded of all that is still to come.
     *
     * @param crowded how many publications
     * @param publications the earliest of them, up to 500
     */
    record CrowdingJson(int crowded, List<CrowdJson> publications) {

        static CrowdingJson of(List<Crowd> crowds) {
            return new CrowdingJson(
                    crowds.size(),
                    crowds.stream().limit(AT_MOST).map(CrowdJson::of).toList());
        }
    }

    /**
     * A publication with others of its account too near to it.
     *
     * @param count how many, of which the nearest are named
     */
    record CrowdJson(
            PlannedJson publication, String account, Duration leastDistance, int count, List<PlannedJson> near) {

        static CrowdJson of(Crowd crowd) {
            return new CrowdJson(
                    PlannedJson.of(crowd.publication()),
                    crowd.publication().account(),
                    crowd.apart(),
                    crowd.count(),
                    crowd.near().stream().map(PlannedJson::of).toList());
        }
    }

    /** A publication as it is planned. */
    record PlannedJson(UUID id, String campaign, String post, String title, Instant dueAt) {

        static PlannedJson of(Planned planned) {
            return new PlannedJson(
                    planned.publication(), planned.campaign(), planned.key(), planned.title(), planned.dueAt());
        }
    }
}
