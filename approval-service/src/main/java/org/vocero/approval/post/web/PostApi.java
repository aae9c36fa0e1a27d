package org.vocero.approval.post.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.outcome.web.Page;
import org.vocero.approval.outcome.web.Reasons;
import org.vocero.approval.post.EditPost;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.Timing;
import org.vocero.approval.post.WrittenPost;

@RestController
class PostApi {

    private final EditingPosts editing;
    private final Posts posts;
    private final PresentMessages presents;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Answers answers;
    private final Reasons reasons;

    PostApi(
            EditingPosts editing,
            Posts posts,
            PresentMessages presents,
            Campaigns campaigns,
            AuditLog audit,
            Answers answers,
            Reasons reasons) {
        this.editing = editing;
        this.posts = posts;
        this.presents = presents;
        this.campaigns = campaigns;
        this.audit = audit;
        this.answers = answers;
        this.reasons = reasons;
    }

    /** In pages, in the order of their keys. */
    @GetMapping("/api/campaigns/{key}/posts")
    ResponseEntity<?> list(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Page.USUAL_ROWS) int limit,
            Locale locale) {
        return campaigns.find(key).isEmpty()
                ? answers.refused(Refusal.missing("unknown-campaign", key), locale)
                : Page.of(
                        limit,
                        rows -> posts.ofCampaign(key, after, rows),
                        PostJson::of,
                        written -> written.post().key());
    }

    @GetMapping("/api/posts/{id}")
    ResponseEntity<Object> get(@PathVariable UUID id, Locale locale) {
        List<WrittenPost> versions = posts.versions(new PostId(id));
        return versions.isEmpty()
                ? answers.refused(Refusal.missing("unknown-post", id), locale)
                : ResponseEntity.ok(PostDetailJson.of(
                        versions, present(versions), audit.of(id), problem -> reasons.of(problem, locale)));
    }

    private Timing present(List<WrittenPost> versions) {
        WrittenPost current = versions.get(versions.size() - 1);
        Campaign campaign = campaigns.find(current.post().campaign()).orElseThrow();
        return presents.of(current, campaign).message().timing();
    }

    @PutMapping("/api/posts/{id}")
    ResponseEntity<Object> edit(@PathVariable UUID id, @RequestBody EditJson body, Principal person, Locale locale) {
        return answers.of(
                body.version()
                        .then(version -> editing.edit(
                                new EditPost(new PostId(id), version, body.manuscript(), person.getName()))),
                locale,
                PostJson.Brief::of);
    }
}
