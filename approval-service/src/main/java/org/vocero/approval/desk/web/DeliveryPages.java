package org.vocero.approval.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.doubt.Settlements;
import org.vocero.approval.schedule.LatePublications;
import org.vocero.approval.tracking.Publications;
import org.vocero.approval.tracking.Publications.Filter;
import org.vocero.approval.tracking.Publications.Listed;
import org.vocero.approval.tracking.Publications.Position;
import org.vocero.approval.tracking.State;
import org.vocero.approval.tracking.Track;

/** What becomes of each publication of a campaign, while it happens. */
@Controller
@RequestMapping("/campaigns/{campaign}/deliveries")
class DeliveryPages {

    private static final int PAGE = 100;
    private static final int ALARMS = 50;

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final Publications publications;
    private final LatePublications late;
    private final Settlements settlements;
    private final Publisher publisher;

    DeliveryPages(
            CampaignFrames frames,
            Campaigns campaigns,
            Publications publications,
            Settlements settlements,
            LatePublications late,
            Publisher publisher) {
        this.late = late;
        this.publisher = publisher;
        this.settlements = settlements;
        this.frames = frames;
        this.campaigns = campaigns;
        this.publications = publications;
    }

    @GetMapping
    String list(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "on") String live,
            Model model) {
        frames.enter(campaign, "deliveries", model);
        show(campaign, new Filter(State.of(state).orElse(null), given(channel), given(account)), after, model);
        model.addAttribute("live", !live.equals("off"));
        return "delivery/list";
    }

    /** The live part of the page; nothing at all while it would look the same, so that no reader is told what they know. */
    @GetMapping(path = "/live", headers = "HX-Request")
    @Nullable String live(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        frames.enter(campaign, "deliveries", model);
        show(campaign, new Filter(State.of(state).orElse(null), given(channel), given(account)), after, model);
        model.addAttribute("live", true);
        if (seen.equals(model.getAttribute("mark"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "delivery/list :: live";
    }

    @GetMapping("/{publication}")
    String history(@PathVariable String campaign, @PathVariable UUID publication, Model model) {
        frames.enter(campaign, "deliveries", model);
        Listed listed = listed(campaign, publication);
        model.addAttribute("row", DeliveryRow.of(listed, accounts(campaign)));
        Track track = listed.track();
        Long token = track.token();
        model.addAttribute(
                "settlement",
                token == null
                        ? null
                        : settlements.find(publication, track.version(), token).orElse(null));
        model.addAttribute("history", publications.history(publication));
        return "delivery/history";
    }

    /** Each transition that the publisher made, from its own log. */
    @GetMapping("/{publication}/log")
    String log(@PathVariable String campaign, @PathVariable UUID publication, Model model) {
        frames.enter(campaign, "deliveries", model);
        model.addAttribute("row", DeliveryRow.of(listed(campaign, publication), accounts(campaign)));
        model.addAttribute("lines", publisher.log(publication).orElse(null));
        return "delivery/log";
    }

    private Listed listed(String campaign, UUID publication) {
        return publications
                .find(publication)
                .filter(found -> found.track().publication().campaign().equals(campaign))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing known of it"));
    }

    private List<Listed> alarms(String campaign, State state) {
        return publications.list(campaign, new Filter(state, null, null), null, ALARMS);
    }

    private void show(String campaign, Filter filter, String after, Model model) {
        Map<String, Account> accounts = accounts(campaign);
        List<Listed> rows =
                publications.list(campaign, filter, Position.parse(after).orElse(null), PAGE + 1);
        Map<State, Long> counts = publications.countByState(campaign);
        List<Listed> troubles = alarms(campaign, State.UNCERTAIN);
        List<Listed> parts = alarms(campaign, State.PARTIAL).stream()
                .filter(row -> row.track().token() != null)
                .toList();
        long refusals = publications.countRefusals();
        model.addAttribute(
                "rows",
                rows.stream()
                        .limit(PAGE)
                        .map(row -> DeliveryRow.of(row, accounts))
                        .toList());
        model.addAttribute(
                "next", rows.size() > PAGE ? rows.get(PAGE - 1).position().toString() : null);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("share", Share.of(counts));
        model.addAttribute("late", late.count(campaign));
        model.addAttribute(
                "troubles",
                troubles.stream().map(row -> DeliveryRow.of(row, accounts)).toList());
        model.addAttribute(
                "parts",
                parts.stream().map(row -> DeliveryRow.of(row, accounts)).toList());
        model.addAttribute("refusals", refusals);
        model.addAttribute("filter", filter);
        model.addAttribute("accounts", accounts.values());
        model.addAttribute(
                "channels",
                accounts.values().stream().map(Account::channel).distinct().toList());
        model.addAttribute("after", after);
        model.addAttribute("mark", markOf(rows, counts, troubles, refusals));
    }

    private Map<String, Account> accounts(String key) {
        return campaigns.find(key).map(Campaign::accounts).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        Account::key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** The same while the page looks the same. */
    private static String markOf(Object... shown) {
        CRC32 mark = new CRC32();
        for (Object part : shown) {
            mark.update(part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(mark.getValue());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
