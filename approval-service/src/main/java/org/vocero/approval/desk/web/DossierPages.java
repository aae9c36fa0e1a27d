package org.vocero.approval.desk.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.anchor.KeptPosts;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.WrittenPost;
import org.vocero.approval.slot.Crowding;
import org.vocero.composition.Occurrence;

/** One post: what each account will show, how it was decided, and everything that happened to it. */
@Controller
class DossierPages {

    private final CampaignFrames frames;
    private final Overviews overviews;
    private final Campaigns campaigns;
    private final Posts posts;
    private final AuditLog audit;
    private final People people;
    private final Variants variants;
    private final KeptPosts keptPosts;
    private final Crowding crowding;

    DossierPages(
            CampaignFrames frames,
            Overviews overviews,
            Campaigns campaigns,
            Posts posts,
            AuditLog audit,
            People people,
            Variants variants,
            KeptPosts keptPosts,
            Crowding crowding) {
        this.frames = frames;
        this.overviews = overviews;
        this.campaigns = campaigns;
        this.posts = posts;
        this.audit = audit;
        this.people = people;
        this.variants = variants;
        this.keptPosts = keptPosts;
        this.crowding = crowding;
    }

    @GetMapping("/campaigns/{campaign}/posts/{post}")
    String show(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        frames.enter(campaign, "posts", model);
        UUID id = overviews
                .post(campaign, post)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no post " + post));
        List<WrittenPost> versions = new ArrayList<>(posts.versions(new PostId(id)));
        Collections.reverse(versions);
        WrittenPost current = versions.get(0);
        WrittenPost shown = versions.stream()
                .filter(written -> version != null && written.post().version() == version)
                .findFirst()
                .orElse(current);
        Campaign whole = campaigns.find(campaign).orElseThrow();
        model.addAttribute("post", shown.post());
        model.addAttribute("message", shown.message());
        model.addAttribute("current", current.post());
        model.addAttribute("versions", versions);
        model.addAttribute("variants", variants.of(whole, shown.post(), shown.message()));
        if (shown.equals(current)) {
            model.addAttribute("crowds", crowding.ofPost(current.post().id()));
        }
        addKeeping(whole, current, model);
        addHistory(id, model);
        return "post/dossier";
    }

    /** Only what follows an observance can come back. */
    private void addKeeping(Campaign campaign, WrittenPost current, Model model) {
        Occurrence followed = current.message().timing().occurrence();
        Optional<Anchor> observance = Optional.ofNullable(followed)
                .flatMap(occurrence -> campaign.anchor(occurrence.anchor()))
                .filter(Anchor::isObservance);
        model.addAttribute(
                "kept",
                observance.map(anchor -> keptPosts.isKept(current.post().id())).orElse(null));
        model.addAttribute(
                "passed",
                observance
                        .filter(anchor -> !anchor.occurrence().equals(followed))
                        .isPresent());
    }

    private void addHistory(UUID id, Model model) {
        List<AuditEntry> history = new ArrayList<>(audit.of(id));
        Collections.reverse(history);
        Map<String, String> names =
                people.all().stream().collect(Collectors.toMap(Person::username, DossierPages::nameWithOrganization));
        model.addAttribute("history", history);
        model.addAttribute("names", names);
    }

    private static String nameWithOrganization(Person person) {
        return person.name() + " (" + person.organization() + ")";
    }
}
