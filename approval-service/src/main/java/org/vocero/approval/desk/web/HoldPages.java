package org.vocero.approval.desk.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.hold.Hold;
import org.vocero.approval.hold.Hold.OnTheWire;
import org.vocero.approval.hold.HoldingBack;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.hold.LiftHold;
import org.vocero.approval.hold.PlaceHold;
import org.vocero.approval.hold.Targets;

/** Holds something back, and shows since when that is certain. */
@Controller
@RequestMapping("/holds")
class HoldPages {

    private static final int MOST_LIFTED = 50;

    private final HoldingBack holdingBack;
    private final Holds holds;
    private final Campaigns campaigns;
    private final Notices notices;
    private final Clock clock;

    HoldPages(HoldingBack holdingBack, Holds holds, Campaigns campaigns, Notices notices, Clock clock) {
        this.holdingBack = holdingBack;
        this.holds = holds;
        this.campaigns = campaigns;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        showStanding(model);
        model.addAttribute("targets", Targets.of(campaigns.all()));
        model.addAttribute("lifted", holds.lifted(MOST_LIFTED));
        return "hold/list";
    }

    /** What stands, asked for again and again until the publisher has said that it is in force. */
    @GetMapping(path = "/standing", headers = "HX-Request")
    String standing(Model model) {
        showStanding(model);
        return "hold/list :: standing";
    }

    /**
     * Holds something back, and returns to the list.
     *
     * @param what scope and target, with a colon between them
     */
    @PostMapping
    String place(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        String[] parts = what.split(":", 2);
        PlaceHold command = new PlaceHold(parts[0], parts.length == 2 ? parts[1] : null, reason, person.getName());
        notices.tell(holdingBack.place(command), "hold.placed", next);
        return "redirect:/holds";
    }

    @PostMapping("/{hold}/lifting")
    String lift(
            @PathVariable UUID hold,
            @RequestParam(defaultValue = "") String fellDue,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        notices.tell(holdingBack.lift(new LiftHold(hold, fellDue, reason, person.getName())), "hold.lifted", next);
        return "redirect:/holds";
    }

    private void showStanding(Model model) {
        Map<UUID, Integer> fellDue = holds.fellDue(clock.instant());
        List<Standing> standing = holds.standing().stream()
                .map(hold -> new Standing(hold, holds.onTheWire(hold.id()), fellDue.getOrDefault(hold.id(), 0)))
                .toList();
        model.addAttribute("standing", standing);
        model.addAttribute(
                "unconfirmed", standing.stream().anyMatch(one -> one.hold().inForce() == null));
    }

    /** A hold that stands, with what it came too late for, and how much is due by now that it holds back. */
    record Standing(Hold hold, List<OnTheWire> onTheWire, int fellDue) {}
}
