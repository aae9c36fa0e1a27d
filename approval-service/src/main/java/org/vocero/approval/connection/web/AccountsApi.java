package org.vocero.approval.connection.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.connection.ManagingAccounts;
import org.vocero.approval.connection.Standing;
import org.vocero.approval.connection.Standings;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/accounts")
class AccountsApi {

    private static final String KEY = "/{key:[a-z0-9][a-z0-9-]*}";

    private final ManagingAccounts managing;
    private final Standings standings;
    private final Answers answers;

    AccountsApi(ManagingAccounts managing, Standings standings, Answers answers) {
        this.managing = managing;
        this.standings = standings;
        this.answers = answers;
    }

    @GetMapping
    List<Standing> list() {
        return standings.all();
    }

    @GetMapping("/limits")
    ResponseEntity<Object> limits(Locale locale) {
        return answers.of(managing.limits(), locale, Function.identity());
    }

    @PutMapping(KEY + "/credentials")
    ResponseEntity<Object> connect(
            @PathVariable String key, @RequestBody ConnectJson body, Principal person, Locale locale) {
        return answer(managing.connect(key, body.channel(), body.fields(), person.getName()), locale);
    }

    @PostMapping(KEY + "/check")
    ResponseEntity<Object> check(@PathVariable String key, Principal person, Locale locale) {
        return answer(managing.check(key, person.getName()), locale);
    }

    @PostMapping(KEY + "/pause")
    ResponseEntity<Object> pause(
            @PathVariable String key, @RequestBody PauseJson body, Principal person, Locale locale) {
        return answer(managing.pause(key, body.reason(), person.getName()), locale);
    }

    @PostMapping(KEY + "/resumption")
    ResponseEntity<Object> resume(@PathVariable String key, Principal person, Locale locale) {
        return answer(managing.resume(key, person.getName()), locale);
    }

    @DeleteMapping(KEY)
    ResponseEntity<Object> disconnect(@PathVariable String key, Principal person, Locale locale) {
        return answer(managing.disconnect(key, person.getName()), locale);
    }

    private ResponseEntity<Object> answer(Outcome<Standing> outcome, Locale locale) {
        return answers.of(outcome, locale, Function.identity());
    }

    /** It prints no field: what is in them is secret. */
    record ConnectJson(String channel, Map<String, String> fields) {

        @Override
        public String toString() {
            return channel + " ***";
        }
    }

    record PauseJson(String reason) {}
}
