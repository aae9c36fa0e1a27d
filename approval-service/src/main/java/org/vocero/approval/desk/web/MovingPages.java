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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;
import org.vocero.approval.schedule.MovePosts;
import org.vocero.approval.schedule.Moved;
import org.vocero.approval.schedule.MovingPosts;
import org.vocero.approval.schedule.Plan;
import org.vocero.approval.schedule.Schedules;
import org.vocero.approval.slot.Crowding;

/** Moves posts, one or many: first the list of what becomes of each publication, then, confirmed, exactly that. */
@Controller
@RequestMapping("/campaigns/{campaign}/moves")
class MovingPages {

    private static final int LATEST = 10;

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final MovingPosts moving;
    private final Schedules schedules;
    private final Crowding crowding;
    private final People people;
    private final Notices notices;

    MovingPages(
            CampaignFrames frames,
            Campaigns campaigns,
            MovingPosts moving,
            Schedules schedules,
            Crowding crowding,
            People people,
            Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.moving = moving;
        this.schedules = schedules;
        this.crowding = crowding;
        this.people = people;
        this.notices = notices;
    }

    /** The form, and below it what it would do. */
    @GetMapping
    String preview(@PathVariable String campaign, AskedMove asked, Principal person, Model model) {
        frames.enter(campaign, "posts", model);
        Campaign whole = campaigns.find(campaign).orElseThrow();
        model.addAttribute(
                "accounts", whole.accounts().stream().collect(Collectors.toMap(Account::key, Function.identity())));
        model.addAttribute("asked", asked);
        model.addAttribute("zones", ZoneChoices.of(whole.accounts()));
        model.addAttribute("latest", schedules.latest(campaign, LATEST));
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        MovePosts command = asked.command(campaign, person);
        if (!command.wish().isEmpty()) {
            moving.preview(command)
                    .match(
                            plan -> model.addAttribute("plan", plan)
                                    .addAttribute("crowds", crowding.of(plan.planned()))
                                    .addAttribute("fates", Arrays.asList(Plan.Fate.values())),
                            refusal -> model.addAttribute("warning", notices.text(refusal)));
        }
        return "schedule/move";
    }

    /** Moves them, if that is still what the person saw; otherwise they see it anew. */
    @PostMapping
    String move(@PathVariable String campaign, AskedMove asked, Principal person, RedirectAttributes next) {
        Outcome<Moved> outcome = moving.move(asked.command(campaign, person));
        notices.tell(outcome, asked.undone() == null ? "moves.done" : "moves.undone", next);
        String page = "/campaigns/" + campaign + "/moves";
        return "redirect:" + outcome.match(done -> page, refusal -> asked.addressOn(page));
    }
}
