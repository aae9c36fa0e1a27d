package org.vocero.approval.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.desk.AccountLine;
import org.vocero.approval.desk.AccountOverviews;
import org.vocero.approval.person.People;
import org.vocero.approval.person.Person;
import org.vocero.approval.slot.Timetables;

/** The accounts: which are connected and fine, and which need a person. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private static final int HISTORY = 50;

    private final AccountOverviews accounts;
    private final Publisher publisher;
    private final AuditLog audit;
    private final People people;
    private final Timetables timetables;
    private final Clock clock;

    AccountPages(
            AccountOverviews accounts,
            Publisher publisher,
            AuditLog audit,
            People people,
            Timetables timetables,
            Clock clock) {
        this.accounts = accounts;
        this.publisher = publisher;
        this.audit = audit;
        this.people = people;
        this.timetables = timetables;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", accounts.accounts(clock.instant()));
        model.addAttribute("limits", publisher.limits().orElse(null));
        model.addAttribute("names", names());
        return "account/list";
    }

    @GetMapping("/{account}")
    String show(@PathVariable String account, Model model, Locale locale) {
        AccountLine line = accounts.account(account, clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no account " + account));
        model.addAttribute("line", line);
        model.addAttribute("fields", publisher.fields(line.account().channel()).orElse(List.of()));
        model.addAttribute(
                "limits",
                publisher
                        .limits()
                        .map(it -> it.getOrDefault(account, List.of()))
                        .orElse(null));
        model.addAttribute("timetable", timetable(account, model, locale));
        model.addAttribute("history", audit.ofAccount(account, HISTORY));
        model.addAttribute("names", names());
        return "account/page";
    }

    private TimetableForm timetable(String account, Model model, Locale locale) {
        return TimetableForm.of(
                timetables.find(account).orElseThrow(),
                flashed(model, SlotActions.TYPED),
                flashed(model, SlotActions.WRONG),
                locale);
    }

    /** What the form that was sent left for this page. */
    private static Map<String, String> flashed(Model model, String name) {
        return model.getAttribute(name) instanceof Map<?, ?> texts
                ? texts.entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> String.valueOf(text.getKey()), text -> String.valueOf(text.getValue())))
                : Map.of();
    }

    private Map<String, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::username, Person::name));
    }
}
