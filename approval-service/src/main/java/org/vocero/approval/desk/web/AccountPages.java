package org.vocero.approval.desk.web;

import java.time.Clock;
import java.util.List;
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

/** The accounts: which are connected and fine, and which need a person. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private static final int HISTORY = 50;

    private final AccountOverviews accounts;
    private final Publisher publisher;
    private final AuditLog audit;
    private final People people;
    private final Clock clock;

    AccountPages(AccountOverviews accounts, Publisher publisher, AuditLog audit, People people, Clock clock) {
        this.accounts = accounts;
        this.publisher = publisher;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", accounts.accounts(clock.instant()));
        model.addAttribute("names", names());
        return "account/list";
    }

    @GetMapping("/{account}")
    String show(@PathVariable String account, Model model) {
        AccountLine line = accounts.account(account, clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no account " + account));
        model.addAttribute("line", line);
        model.addAttribute("fields", publisher.fields(line.account().channel()).orElse(List.of()));
        model.addAttribute("history", audit.ofAccount(account, HISTORY));
        model.addAttribute("names", names());
        return "account/page";
    }

    private Map<String, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::username, Person::name));
    }
}
