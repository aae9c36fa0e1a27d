package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.UUID;
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
import org.vocero.approval.schedule.DecideLate;
import org.vocero.approval.schedule.DecidingLate;
import org.vocero.approval.schedule.LatePublications;

/** What was missed, for a person to decide on. */
@Controller
@RequestMapping("/campaigns/{campaign}/late")
class LatePages {

    private static final int SHOWN = 200;

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final LatePublications late;
    private final DecidingLate deciding;
    private final Notices notices;

    LatePages(
            CampaignFrames frames, Campaigns campaigns, LatePublications late, DecidingLate deciding, Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.late = late;
        this.deciding = deciding;
        this.notices = notices;
    }

    @GetMapping
    String list(@PathVariable String campaign, Model model) {
        frames.enter(campaign, "deliveries", model);
        model.addAttribute("late", late.of(campaign, SHOWN));
        model.addAttribute("count", late.count(campaign));
        model.addAttribute(
                "accounts",
                campaigns.find(campaign).orElseThrow().accounts().stream()
                        .collect(Collectors.toMap(Account::key, Function.identity())));
        return "schedule/late";
    }

    @PostMapping("/{publication}/posting-now")
    String postNow(
            @PathVariable String campaign,
            @PathVariable UUID publication,
            @RequestParam int version,
            @RequestParam long revision,
            Principal person,
            RedirectAttributes next) {
        notices.tell(
                deciding.postNow(new DecideLate(publication, version, revision, person.getName())),
                "late.posting",
                next);
        return "redirect:/campaigns/" + campaign + "/late";
    }

    @PostMapping("/{publication}/next-slot")
    String nextSlot(
            @PathVariable String campaign,
            @PathVariable UUID publication,
            @RequestParam int version,
            @RequestParam long revision,
            Principal person,
            RedirectAttributes next) {
        notices.tell(
                deciding.nextSlot(new DecideLate(publication, version, revision, person.getName())),
                "late.in-slot",
                next);
        return "redirect:/campaigns/" + campaign + "/late";
    }

    @PostMapping("/{publication}/giving-up")
    String giveUp(
            @PathVariable String campaign,
            @PathVariable UUID publication,
            @RequestParam int version,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        notices.tell(
                deciding.giveUp(new DecideLate(publication, version, revision, person.getName()), reason),
                "late.given-up",
                next);
        return "redirect:/campaigns/" + campaign + "/late";
    }
}
