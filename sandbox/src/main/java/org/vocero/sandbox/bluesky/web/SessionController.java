package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.BlueskyAccounts;
import org.vocero.sandbox.bluesky.Tokens;
import org.vocero.sandbox.bluesky.Tokens.Purpose;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.limit.RateLimit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions on Bluesky: an app password becomes tokens, of which the one for access does not live long. */
@RestController
class SessionController {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final BlueskyCaller caller;
    private final BlueskyAccounts accounts;
    private final Tokens tokens;
    private final RateLimit sessions;
    private final JsonMapper json;

    SessionController(
            BlueskyCaller caller, BlueskyAccounts accounts, Tokens tokens, RateLimit blueskySessions, JsonMapper json) {
        this.caller = caller;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = blueskySessions;
        this.json = json;
    }

    @PostMapping("/xrpc/com.atproto.server.createSession")
    ResponseEntity<?> create(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        JsonNode input = Input.read(request, body, json, Set.of("identifier", "password", "authFactorToken"));
        String identifier = Input.text(input, "identifier");
        String password = Input.text(input, "password");
        RateLimit.Standing standing = sessions.take(identifier);
        LimitHeaders.write(standing, WINDOW, response);
        if (!standing.within()) {
            throw XrpcError.tooMany();
        }
        BlueskyAccount account = accounts.byName(identifier)
                .filter(found -> found.appPassword().equals(password))
                .orElseThrow(XrpcError::wrongPassword);
        return caller.answerByPassword(account, () -> ResponseEntity.ok(withTokens(account)));
    }

    @PostMapping("/xrpc/com.atproto.server.refreshSession")
    ResponseEntity<?> refresh(HttpServletRequest request) {
        BlueskyAccount account = caller.of(request, Purpose.REFRESH);
        return caller.answer(account, Call.SESSION, () -> ResponseEntity.ok(withTokens(account)));
    }

    @GetMapping("/xrpc/com.atproto.server.getSession")
    ResponseEntity<?> show(HttpServletRequest request) {
        BlueskyAccount account = caller.of(request, Purpose.ACCESS);
        return caller.answer(account, Call.READ, () -> ResponseEntity.ok(session(account)));
    }

    private Map<String, Object> withTokens(BlueskyAccount account) {
        Map<String, Object> session = session(account);
        session.put("accessJwt", tokens.issue(account, Purpose.ACCESS));
        session.put("refreshJwt", tokens.issue(account, Purpose.REFRESH));
        return session;
    }

    private static Map<String, Object> session(BlueskyAccount account) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("did", account.did());
        session.put("handle", account.handle());
        session.put("active", true);
        return session;
    }
}
