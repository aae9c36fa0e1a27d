package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.EditPost;
import org.vocero.approval.post.EditingPosts;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.WrittenPost;

/** Edits a post: each edit is a new version to decide on. */
@Controller
@RequestMapping("/campaigns/{campaign}/posts/{post}/edit")
class EditPages {

    private final CampaignFrames frames;
    private final Overviews overviews;
    private final Campaigns campaigns;
    private final Posts posts;
    private final EditingPosts editing;
    private final Variants variants;
    private final Notices notices;

    EditPages(
            CampaignFrames frames,
            Overviews overviews,
            Campaigns campaigns,
            Posts posts,
            EditingPosts editing,
            Variants variants,
            Notices notices) {
        this.frames = frames;
        this.overviews = overviews;
        this.campaigns = campaigns;
        this.posts = posts;
        this.editing = editing;
        this.variants = variants;
        this.notices = notices;
    }

    @GetMapping
    String form(@PathVariable String campaign, @PathVariable String post, Model model) {
        WrittenPost current = current(campaign, post);
        show(campaign, current, Draft.of(current.message()), model);
        return "post/edit";
    }

    /** What each account would show of the form as it is now. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam Map<String, String> fields,
            Model model) {
        WrittenPost current = current(campaign, post);
        show(campaign, current, Draft.of(current.message()).with(fields), model);
        return "post/variants :: list(variants=${variants})";
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Principal person,
            Model model,
            RedirectAttributes next) {
        WrittenPost current = current(campaign, post);
        Draft draft = Draft.of(current.message()).with(fields);
        Outcome<Post> outcome =
                editing.edit(new EditPost(current.post().id(), version, draft.manuscript(), person.getName()));
        return outcome.match(
                edited -> {
                    boolean changed = edited.version() != version;
                    notices.tell(outcome, changed ? "edit.done" : "edit.unchanged", next);
                    return new ModelAndView(PostAddress.redirect(campaign, post));
                },
                refusal -> again(campaign, current, draft, refusal, model));
    }

    /** The form once more, with what is wrong beside each field and everything that was typed. */
    private ModelAndView again(String campaign, WrittenPost current, Draft draft, Refusal refusal, Model model) {
        show(campaign, current, draft, model);
        Map<String, String> errors = new HashMap<>();
        for (Problem problem : Notices.problems(refusal)) {
            errors.merge(
                    problem.place() == null ? "" : problem.place(),
                    notices.text(problem),
                    (first, second) -> first + " " + second);
        }
        model.addAttribute("errors", errors);
        model.addAttribute("warning", errors.getOrDefault("", notices.say("edit.refused")));
        ModelAndView page = new ModelAndView("post/edit");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private void show(String key, WrittenPost current, Draft draft, Model model) {
        frames.enter(key, "posts", model);
        Campaign campaign = campaigns.find(key).orElseThrow();
        model.addAttribute("post", current.post());
        model.addAttribute("draft", draft);
        model.addAttribute("textLanguages", campaign.languages());
        model.addAttribute("variants", variants.of(campaign, current.post().id(), sketch(current, draft, campaign)));
        model.addAttribute("errors", Map.of());
    }

    /** What the form says, whether or not it could be saved: accounts without a text are left out. */
    private static Message sketch(WrittenPost current, Draft draft, Campaign campaign) {
        Message message = current.message();
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String language : campaign.languages()) {
            String body = draft.get(Columns.text(language)).strip();
            if (!body.isEmpty()) {
                bodies.put(language, body.replace("\r\n", "\n"));
            }
        }
        String link = draft.get(Columns.LINK).strip();
        return new Message(
                message.title(),
                message.timing(),
                bodies,
                link.isEmpty() ? null : link,
                message.evidence(),
                message.tags(),
                campaign.hashtags(),
                message.placements().stream()
                        .filter(placement -> bodies.containsKey(placement.language()))
                        .toList());
    }

    private WrittenPost current(String campaign, String post) {
        UUID id = overviews
                .post(campaign, post)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no post " + post));
        List<WrittenPost> versions = posts.versions(new PostId(id));
        return versions.get(versions.size() - 1);
    }
}
