package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.schedule.CancelPosts;
import org.vocero.approval.schedule.CancellingPosts;
import org.vocero.approval.schedule.Plan;

/** Takes many approvals back: first the list of what does not go out then, then, confirmed, exactly that. */
@Controller
@RequestMapping("/campaigns/{campaign}/cancellations")
class CancelPages {

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final CancellingPosts cancelling;
    private final Notices notices;

    CancelPages(CampaignFrames frames, Campaigns campaigns, CancellingPosts cancelling, Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.cancelling = cancelling;
        this.notices = notices;
    }

    @GetMapping
    String preview(@PathVariable String campaign, AskedMove asked, Principal person, Model model) {
        frames.enter(campaign, "posts", model);
        model.addAttribute(
                "accounts",
                campaigns.find(campaign).orElseThrow().accounts().stream()
                        .collect(Collectors.toMap(Account::key, Function.identity())));
        model.addAttribute("asked", asked);
        model.addAttribute("fates", Arrays.asList(Plan.Fate.values()));
        model.addAttribute("ends", Plan.Fate.ENDS);
        cancelling
                .preview(new CancelPosts(campaign, asked.selection(), "", "", person.getName()))
                .match(
                        plan -> model.addAttribute("plan", plan),
                        refusal -> model.addAttribute("warning", notices.text(refusal)));
        return "schedule/cancel";
    }

    /** Takes them back, if those are still what the person saw; otherwise they see them anew. */
    @PostMapping
    String cancel(
            @PathVariable String campaign,
            AskedMove asked,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            Principal person,
            RedirectAttributes next) {
        Outcome<Integer> outcome =
                cancelling.cancel(new CancelPosts(campaign, asked.selection(), reason, seen, person.getName()));
        notices.tell(outcome, "cancels.done", next);
        next.addFlashAttribute("reason", reason);
        return "redirect:"
                + outcome.match(
                        done -> "/campaigns/" + campaign,
                        refusal -> asked.addressOn("/campaigns/" + campaign + "/cancellations"));
    }
}
