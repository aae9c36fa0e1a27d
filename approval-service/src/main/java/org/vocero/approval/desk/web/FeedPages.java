package org.vocero.approval.desk.web;

import java.security.Principal;
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
import org.vocero.approval.feed.Feeds;
import org.vocero.approval.feed.OfferFeed;
import org.vocero.approval.feed.OfferedFeed;
import org.vocero.approval.feed.OfferingFeeds;
import org.vocero.approval.feed.RevokeFeed;
import org.vocero.approval.feed.web.FeedAddresses;
import org.vocero.approval.hold.Targets;
import org.vocero.approval.outcome.Outcome;

/** Makes addresses for calendar programs, shows each once, and revokes them. */
@Controller
@RequestMapping("/feeds")
class FeedPages {

    private final OfferingFeeds offering;
    private final Feeds feeds;
    private final Campaigns campaigns;
    private final Notices notices;

    FeedPages(OfferingFeeds offering, Feeds feeds, Campaigns campaigns, Notices notices) {
        this.offering = offering;
        this.feeds = feeds;
        this.campaigns = campaigns;
        this.notices = notices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("feeds", feeds.standing());
        model.addAttribute("targets", Targets.of(campaigns.all()));
        return "feed/list";
    }

    /**
     * Makes an address, and returns to the list, which shows it this once.
     *
     * @param what scope and target, with a colon between them
     */
    @PostMapping
    String offer(@RequestParam(defaultValue = "") String what, Principal person, RedirectAttributes next) {
        String[] parts = what.split(":", 2);
        Outcome<OfferedFeed> outcome =
                offering.offer(new OfferFeed(parts[0], parts.length == 2 ? parts[1] : "", person.getName()));
        notices.tell(outcome, "feed.offered", next);
        outcome.match(offered -> next.addFlashAttribute("address", FeedAddresses.of(offered.token())), refusal -> next);
        return "redirect:/feeds";
    }

    @PostMapping("/{feed}/revocation")
    String revoke(@PathVariable UUID feed, Principal person, RedirectAttributes next) {
        notices.tell(offering.revoke(new RevokeFeed(feed, person.getName())), "feed.revoked", next);
        return "redirect:/feeds";
    }
}
