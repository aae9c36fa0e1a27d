package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.Arrays;
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
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;
import org.vocero.approval.schedule.CancelPosts;
import org.vocero.approval.schedule.Cancellation;
import org.vocero.approval.schedule.Cancellations;
import org.vocero.approval.schedule.CancellingPosts;
import org.vocero.approval.schedule.Plan;
import org.vocero.approval.schedule.RestorePosts;
import org.vocero.approval.schedule.RestoringPosts;
import org.vocero.approval.slot.Crowding;

/** Takes many approvals back, and gives them again: first the list of what becomes of each, then, confirmed, exactly that. */
@Controller
@RequestMapping("/campaigns/{campaign}/cancellations")
class CancelPages {

    private static final int LATEST = 10;

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final CancellingPosts cancelling;
    private final RestoringPosts restoring;
    private final Cancellations cancellations;
    private final Crowding crowding;
    private final People people;
    private final Notices notices;

    CancelPages(
            CampaignFrames frames,
            Campaigns campaigns,
            CancellingPosts cancelling,
            RestoringPosts restoring,
            Cancellations cancellations,
            Crowding crowding,
            People people,
            Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.cancelling = cancelling;
        this.restoring = restoring;
        this.cancellations = cancellations;
        this.crowding = crowding;
        this.people = people;
        this.notices = notices;
    }

    /** The list of what is chosen, or of what a withdrawal took back; and the latest withdrawals. */
    @GetMapping
    String preview(@PathVariable String campaign, AskedMove asked, Principal person, Model model) {
        frames.enter(campaign, "posts", model);
        model.addAttribute(
                "accounts",
                campaigns.find(campaign).orElseThrow().accounts().stream()
                        .collect(Collectors.toMap(Account::key, Function.identity())));
        model.addAttribute("asked", asked);
        model.addAttribute("fates", Arrays.asList(Plan.Fate.values()));
        model.addAttribute("withdrawals", cancellations.latest(campaign, LATEST));
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        UUID undone = asked.undone();
        if (undone != null || asked.isOfPosts()) {
            Outcome<Plan> outcome = undone != null
                    ? restoring.preview(campaign, undone)
                    : cancelling.preview(new CancelPosts(campaign, asked.selection(), "", "", person.getName()));
            outcome.match(
                    plan -> model.addAttribute("plan", plan).addAttribute("crowds", crowding.of(plan.planned())),
                    refusal -> model.addAttribute("warning", notices.text(refusal)));
        }
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
        Outcome<Cancellation> outcome =
                cancelling.cancel(new CancelPosts(campaign, asked.selection(), reason, seen, person.getName()));
        notices.tell(outcome, "cancels.done", next);
        next.addFlashAttribute("reason", reason);
        return back(campaign, asked, outcome);
    }

    /** Approves them again, if that is still what the person saw; otherwise they see it anew. */
    @PostMapping("/undoing")
    String undo(
            @PathVariable String campaign,
            AskedMove asked,
            @RequestParam UUID undone,
            @RequestParam(defaultValue = "") String seen,
            Principal person,
            RedirectAttributes next) {
        Outcome<Integer> outcome = restoring.restore(new RestorePosts(campaign, undone, seen, person.getName()));
        notices.tell(outcome, "returns.done", next);
        return back(campaign, asked, outcome);
    }

    private static String back(String campaign, AskedMove asked, Outcome<?> outcome) {
        String page = "/campaigns/" + campaign + "/cancellations";
        return "redirect:" + outcome.match(done -> page, refusal -> asked.addressOn(page));
    }
}
