package org.vocero.approval.desk.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.anchor.Move;
import org.vocero.approval.anchor.MoveAnchor;
import org.vocero.approval.anchor.MovingAnchors;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.slot.Crowding;

/** Dates and moves a session or an observance: first the list of what moves, then, confirmed, exactly that. */
@Controller
@RequestMapping("/campaigns/{campaign}/calendar/{anchor}")
class MovePages {

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final MovingAnchors moving;
    private final Crowding crowding;
    private final Notices notices;

    MovePages(CampaignFrames frames, Campaigns campaigns, MovingAnchors moving, Crowding crowding, Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.moving = moving;
        this.crowding = crowding;
        this.notices = notices;
    }

    /**
     * The form, and below it what the date would do.
     *
     * @param date {@code null} before one is chosen, empty to take the date away
     */
    @GetMapping
    String preview(
            @PathVariable String campaign,
            @PathVariable String anchor,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        frames.enter(campaign, "calendar", model);
        Campaign whole = campaigns.find(campaign).orElseThrow();
        model.addAttribute(
                "anchor",
                whole.anchor(anchor)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no anchor " + anchor)));
        model.addAttribute(
                "accounts", whole.accounts().stream().collect(Collectors.toMap(Account::key, Function.identity())));
        model.addAttribute("date", date);
        if (date != null) {
            show(campaign, anchor, date, model);
        }
        return "calendar/move";
    }

    private void show(String campaign, String anchor, String date, Model model) {
        try {
            moving.preview(campaign, anchor, day(date))
                    .match(
                            move -> model.addAttribute("move", move)
                                    .addAttribute("crowds", crowding.of(move.planned(campaign)))
                                    .addAttribute("fates", Arrays.asList(Move.Fate.values())),
                            refusal -> model.addAttribute("warning", notices.text(refusal)));
        } catch (DateTimeException e) {
            model.addAttribute("warning", notices.say("calendar.no-date"));
        }
    }

    /** Moves it, if that is still what the person saw; otherwise they see it anew. */
    @PostMapping
    String move(
            @PathVariable String campaign,
            @PathVariable String anchor,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String seen,
            Principal person,
            RedirectAttributes next) {
        Outcome<Anchor> outcome = moving.move(new MoveAnchor(campaign, anchor, seenDay(date), seen, person.getName()));
        notices.tell(outcome, "calendar.moved", next);
        String calendar = "redirect:/campaigns/" + campaign + "/calendar";
        return outcome.match(done -> calendar, refusal -> calendar + "/" + anchor + "?date=" + date);
    }

    /** The list that is confirmed names its date; whatever else comes is no form of ours. */
    private static @Nullable LocalDate seenDay(String date) {
        try {
            return day(date);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no date", e);
        }
    }

    private static @Nullable LocalDate day(String date) {
        return date.isBlank() ? null : LocalDate.parse(date.strip());
    }
}
