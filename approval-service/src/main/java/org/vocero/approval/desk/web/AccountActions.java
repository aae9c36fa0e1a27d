package org.vocero.approval.desk.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.connection.ManagingAccounts;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.connection.Publisher.Field;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Standing.Condition;
import org.vocero.approval.desk.AccountLine;
import org.vocero.approval.desk.AccountOverviews;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;

/** Does to an account what a person asks, and returns to its page to say what came of it. */
@Controller
@RequestMapping("/accounts/{account}")
class AccountActions {

    /** Fields of a credential are posted under their names with this before them. */
    private static final String FIELD = "field.";

    private final AccountOverviews accounts;
    private final ManagingAccounts managing;
    private final Publisher publisher;
    private final Notices notices;
    private final java.time.Clock clock;

    AccountActions(
            AccountOverviews accounts,
            ManagingAccounts managing,
            Publisher publisher,
            Notices notices,
            java.time.Clock clock) {
        this.accounts = accounts;
        this.managing = managing;
        this.publisher = publisher;
        this.notices = notices;
        this.clock = clock;
    }

    /** What was typed is not shown again, but for what is no secret: flash attributes are kept in the database for a moment. */
    @PostMapping("/credentials")
    String connect(
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> form,
            Principal person,
            RedirectAttributes next) {
        Account known = known(account);
        Map<String, String> given = new TreeMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                given.put(name.substring(FIELD.length()), value.strip());
            }
        });
        Outcome<Standing> outcome = managing.connect(account, known.channel(), given, person.getName());
        Map<String, String> wrong = wrong(outcome);
        if (wrong.isEmpty()) {
            tell(outcome, "account.connected", next);
        } else {
            next.addFlashAttribute("warning", notices.say("account.not-connected"));
            next.addFlashAttribute("wrong", wrong);
            next.addFlashAttribute("typed", withoutSecrets(given, known.channel()));
        }
        return back(account);
    }

    private Map<String, String> wrong(Outcome<Standing> outcome) {
        return outcome.match(done -> List.<Problem>of(), Notices::problems).stream()
                .filter(problem -> problem.place() != null)
                .collect(Collectors.toMap(
                        problem -> String.valueOf(problem.place()),
                        notices::text,
                        (first, second) -> first,
                        TreeMap::new));
    }

    private Map<String, String> withoutSecrets(Map<String, String> given, String channel) {
        Map<String, String> plain = new TreeMap<>(given);
        List<String> shown = publisher.fields(channel).orElse(List.of()).stream()
                .filter(field -> !field.isSecret())
                .map(Field::name)
                .toList();
        plain.keySet().retainAll(shown);
        return plain;
    }

    @PostMapping("/check")
    String check(@PathVariable String account, Principal person, RedirectAttributes next) {
        known(account);
        tell(managing.check(account, person.getName()), "account.checked", next);
        return back(account);
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        known(account);
        Outcome<Standing> outcome = managing.pause(account, reason, person.getName());
        Optional<String> wrong = notices.problemAt("reason", outcome);
        if (wrong.isPresent()) {
            next.addFlashAttribute("pauseError", wrong.get());
            next.addFlashAttribute("pauseReason", reason);
        } else {
            notices.tell(outcome, "account.paused", next);
        }
        return back(account);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable String account, Principal person, RedirectAttributes next) {
        known(account);
        notices.tell(managing.resume(account, person.getName()), "account.resumed", next);
        return back(account);
    }

    @PostMapping("/disconnection")
    String disconnect(
            @PathVariable String account,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal person,
            RedirectAttributes next) {
        known(account);
        if (sure) {
            notices.tell(managing.disconnect(account, person.getName()), "account.disconnected", next);
        } else {
            next.addFlashAttribute("unsure", true);
        }
        return back(account);
    }

    /** Success is told by what the platform said, not by the fact that it could be asked. */
    private void tell(Outcome<Standing> outcome, String done, RedirectAttributes next) {
        boolean trouble = outcome.match(
                standing ->
                        standing.condition() == Condition.NEEDS_PERSON || standing.condition() == Condition.UNANSWERED,
                refusal -> false);
        if (trouble) {
            next.addFlashAttribute("warning", notices.say(done + ".trouble"));
        } else {
            notices.tell(outcome, done, next);
        }
    }

    private Account known(String account) {
        return accounts.account(account, clock.instant())
                .map(AccountLine::account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no account " + account));
    }

    /** Only keys that are known get here, and those need no encoding. */
    private static String back(String account) {
        return "redirect:/accounts/" + account;
    }
}
