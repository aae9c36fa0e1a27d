package org.vocero.approval.desk.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.PostId;
import org.vocero.approval.slot.SetTimetable;
import org.vocero.approval.slot.SettingTimetables;
import org.vocero.approval.slot.TakeSlot;
import org.vocero.approval.slot.TakingSlots;
import org.vocero.approval.slot.TakingSlots.Taken;
import org.vocero.approval.slot.Timetable;

/** Sets accounts' posting times and puts posts into free slots, and returns to their pages to say what came of it. */
@Controller
class SlotActions {

    /** What was typed and what is wrong with it, by field, for the page that shows the form once more. */
    static final String TYPED = "timesTyped";

    static final String WRONG = "timesWrong";

    private final Overviews overviews;
    private final SettingTimetables setting;
    private final TakingSlots taking;
    private final Notices notices;
    private final Times times;

    SlotActions(Overviews overviews, SettingTimetables setting, TakingSlots taking, Notices notices, Times times) {
        this.overviews = overviews;
        this.setting = setting;
        this.taking = taking;
        this.notices = notices;
        this.times = times;
    }

    @PostMapping("/accounts/{account}/timetable")
    String set(
            @PathVariable String account,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            Principal person,
            RedirectAttributes next) {
        Map<String, List<String>> given = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = TimetableForm.name(day);
            given.put(
                    name,
                    Arrays.asList(
                            fields.getOrDefault(name, "").replace(';', ',').split(",")));
        }
        String distance =
                minutes(fields.getOrDefault(TimetableForm.DISTANCE, "").strip());
        Outcome<Timetable> outcome =
                setting.set(new SetTimetable(account, revision, given, distance, person.getName()));
        Map<String, String> wrong = wrong(outcome);
        if (wrong.isEmpty()) {
            notices.tell(outcome, "account.times.saved", next);
        } else {
            next.addFlashAttribute("warning", notices.say("account.times.refused"));
            next.addFlashAttribute(WRONG, wrong);
            next.addFlashAttribute(TYPED, typed(fields));
        }
        return known(account, outcome);
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        Map<String, String> typed = new TreeMap<>(fields);
        typed.keySet().removeIf(name -> name.startsWith("_") || name.equals("revision"));
        return typed;
    }

    /** A form says minutes; anything else is told to be none by whoever reads it. */
    private static String minutes(String text) {
        return text.matches("[0-9]+") ? "PT" + text + "M" : text;
    }

    private Map<String, String> wrong(Outcome<?> outcome) {
        return outcome.match(done -> List.<Problem>of(), Notices::problems).stream()
                .filter(problem -> problem.place() != null)
                .collect(Collectors.toMap(
                        problem -> String.valueOf(problem.place()),
                        notices::text,
                        (first, second) -> first + " " + second,
                        TreeMap::new));
    }

    /** Only keys that are known get to a page, and those need no encoding. */
    private static String known(String account, Outcome<?> outcome) {
        boolean unknown = outcome.match(
                done -> false, refusal -> refusal.match(missing -> true, conflict -> false, unacceptable -> false));
        if (unknown || !account.matches("[a-z0-9][a-z0-9-]*")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no account " + account);
        }
        return "redirect:/accounts/" + account;
    }

    @PostMapping("/campaigns/{campaign}/posts/{post}/slot")
    String take(
            @PathVariable String campaign,
            @PathVariable String post,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String from,
            Principal person,
            RedirectAttributes next) {
        UUID id = overviews
                .post(campaign, post)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no post " + post));
        try {
            LocalDate day = from.isBlank() ? null : LocalDate.parse(from.strip());
            tell(taking.take(new TakeSlot(new PostId(id), version, day, person.getName())), next);
        } catch (DateTimeException e) {
            next.addFlashAttribute("warning", notices.say("slot.no-date"));
        }
        return PostAddress.redirect(campaign, post);
    }

    private void tell(Outcome<Taken> outcome, RedirectAttributes next) {
        outcome.match(
                taken -> next.addFlashAttribute(
                        "notice",
                        notices.say(
                                "slot.taken",
                                times.day(taken.slot().date()),
                                times.time(taken.slot().localTime()))),
                refusal -> next.addFlashAttribute("warning", notices.text(refusal)));
    }
}
