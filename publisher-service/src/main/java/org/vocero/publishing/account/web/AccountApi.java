package org.vocero.publishing.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.publishing.account.CheckingAccounts;
import org.vocero.publishing.account.ConnectedAccounts;
import org.vocero.publishing.account.ConnectingAccounts;
import org.vocero.publishing.account.Credentials;
import org.vocero.publishing.account.PausingAccounts;
import org.vocero.publishing.account.Platforms;
import org.vocero.publishing.account.Platforms.Platform;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.account.Standing;
import org.vocero.publishing.account.web.AccountJson.ConnectJson;
import org.vocero.publishing.account.web.AccountJson.PauseJson;
import org.vocero.publishing.account.web.AccountJson.RefusedJson;

/** Connect, check, pause, resume, disconnect. The caller says which person it acts for. */
@RestController
final class AccountApi {

    private static final String PERSON = "Vocero-Person";

    private final ConnectedAccounts accounts;
    private final Platforms platforms;
    private final ConnectingAccounts connecting;
    private final CheckingAccounts checking;
    private final PausingAccounts pausing;
    private final Clock clock;

    AccountApi(
            ConnectedAccounts accounts,
            Platforms platforms,
            ConnectingAccounts connecting,
            CheckingAccounts checking,
            PausingAccounts pausing,
            Clock clock) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.connecting = connecting;
        this.checking = checking;
        this.pausing = pausing;
        this.clock = clock;
    }

    @GetMapping("/channels")
    List<Platform> channels() {
        return platforms.all();
    }

    @GetMapping("/accounts")
    List<AccountJson> list() {
        return accounts.all().stream().map(this::json).toList();
    }

    @PutMapping("/accounts/{key}/credentials")
    ResponseEntity<?> connect(
            @PathVariable String key, @RequestBody ConnectJson body, @RequestHeader(PERSON) String person) {
        Map<String, Secret> given = new TreeMap<>();
        body.fields().forEach((field, value) -> {
            if (value != null) {
                given.put(field, value);
            }
        });
        return connecting
                .connect(key, body.channel(), Credentials.of(given), person)
                .match(
                        connected -> ResponseEntity.ok(json(connected.standing())),
                        refused -> ResponseEntity.unprocessableContent().body(RefusedJson.of(refused)));
    }

    @PostMapping("/accounts/{key}/check")
    ResponseEntity<AccountJson> check(@PathVariable String key) {
        return answer(checking.check(key));
    }

    @PostMapping("/accounts/{key}/pause")
    ResponseEntity<AccountJson> pause(
            @PathVariable String key, @RequestBody PauseJson body, @RequestHeader(PERSON) String person) {
        return answer(pausing.pause(key, body.reason(), person));
    }

    @PostMapping("/accounts/{key}/resume")
    ResponseEntity<AccountJson> resume(@PathVariable String key) {
        return answer(pausing.resume(key));
    }

    @DeleteMapping("/accounts/{key}")
    ResponseEntity<AccountJson> disconnect(@PathVariable String key) {
        return answer(connecting.disconnect(key));
    }

    private ResponseEntity<AccountJson> answer(Optional<Standing> standing) {
        return standing.map(it -> ResponseEntity.ok(json(it)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private AccountJson json(Standing standing) {
        return AccountJson.of(standing, clock.instant());
    }

    /** What could not be read may be a secret, and the reader's message shows a part of it: nobody is told. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unused) {
        return ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    }
}
