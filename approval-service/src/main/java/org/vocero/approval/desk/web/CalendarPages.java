package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.AddAnchor;
import org.vocero.approval.campaign.AddingAnchors;
import org.vocero.approval.campaign.Anchor;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.Catalogue;
import org.vocero.approval.campaign.Catalogue.ObservedDay;
import org.vocero.approval.campaign.Rule;
import org.vocero.approval.campaign.web.AnchorJson;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.slot.Crowding;

/** The sessions and observances that a campaign's posts follow. */
@Controller
@RequestMapping("/campaigns/{campaign}/calendar")
class CalendarPages {

    /** What a form may say of an event, in the words of the campaign file. */
    private static final List<String> FIELDS =
            List.of("key", "kind", "date", "month", "day", "weekday", "nth", "easter", "rrule", "start");

    private final CampaignFrames frames;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final AddingAnchors adding;
    private final Crowding crowding;
    private final Notices notices;

    CalendarPages(
            CampaignFrames frames,
            Campaigns campaigns,
            Catalogue catalogue,
            AddingAnchors adding,
            Crowding crowding,
            Notices notices) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.adding = adding;
        this.crowding = crowding;
        this.notices = notices;
    }

    @GetMapping
    String list(@PathVariable String campaign, Model model) {
        show(campaign, Map.of(), List.of(), model);
        return "calendar/list";
    }

    /** Adds what one of the forms says; the form comes once more, with everything that was typed, where something is wrong. */
    @PostMapping
    ModelAndView add(
            @PathVariable String campaign,
            @RequestParam Map<String, String> fields,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Outcome<Anchor> outcome = adding.add(new AddAnchor(campaign, event(fields), person.getName()));
        return outcome.match(
                anchor -> {
                    notices.tell(outcome, "calendar.added", next);
                    return new ModelAndView("redirect:/campaigns/" + campaign + "/calendar");
                },
                refusal -> again(campaign, fields, refusal, model));
    }

    private ModelAndView again(String campaign, Map<String, String> fields, Refusal refusal, Model model) {
        show(campaign, fields, Notices.problems(refusal), model);
        ModelAndView page = new ModelAndView("calendar/list");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Map<String, Object> event(Map<String, String> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(field -> !fields.getOrDefault(field, "").isBlank())
                .forEach(
                        field -> event.put(field, fields.getOrDefault(field, "").strip()));
        catalogue.find(fields.getOrDefault("chosen", "")).ifPresent(day -> {
            event.put("key", day.key());
            event.putAll(AnchorJson.of(day.rule()));
        });
        return event;
    }

    private void show(String campaign, Map<String, String> typed, List<Problem> problems, Model model) {
        frames.enter(campaign, "calendar", model);
        String language = LocaleContextHolder.getLocale().getLanguage();
        Campaign whole = campaigns.find(campaign).orElseThrow();
        model.addAttribute(
                "crowds",
                crowding.on(
                        whole.accounts().stream().map(Account::key).toList(),
                        planned -> planned.campaign().equals(campaign)));
        model.addAttribute(
                "rows",
                whole.anchors().stream().map(anchor -> row(anchor, language)).toList());
        model.addAttribute(
                "choices",
                catalogue.days().stream()
                        .map(day -> new Choice(day.key(), day.name(language), day.rule(), day.source()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("form", typed.getOrDefault("form", ""));
        model.addAttribute(
                "problems",
                problems.stream()
                        .map(problem -> (problem.place() == null ? "" : problem.place() + ": ") + notices.text(problem))
                        .toList());
    }

    private Row row(Anchor anchor, String language) {
        Rule rule = anchor.rule();
        List<ObservedDay> days = rule == null ? List.of() : catalogue.on(rule);
        return new Row(
                anchor,
                days.stream()
                        .map(day -> day.name(language) + " (" + day.source() + ")")
                        .toList());
    }

    /**
     * An event as the page lists it.
     *
     * @param observed what the United Nations observe on its days, with the source
     */
    record Row(Anchor anchor, List<String> observed) {}

    /** A day that is ready to choose. */
    record Choice(String key, String name, Rule rule, String source) {}
}
