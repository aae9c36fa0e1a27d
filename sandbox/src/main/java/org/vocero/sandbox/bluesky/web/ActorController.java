package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.BlueskyAccounts;
import org.vocero.sandbox.bluesky.Tokens.Purpose;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.wall.Wall;

/** Who is who on Bluesky, and every method that this sandbox does not have. */
@RestController
class ActorController {

    private final BlueskyCaller caller;
    private final BlueskyAccounts accounts;
    private final Wall wall;

    ActorController(BlueskyCaller caller, BlueskyAccounts accounts, Wall wall) {
        this.caller = caller;
        this.accounts = accounts;
        this.wall = wall;
    }

    @GetMapping("/xrpc/app.bsky.actor.getProfile")
    ResponseEntity<?> profile(HttpServletRequest request) {
        BlueskyAccount asking = caller.of(request, Purpose.ACCESS);
        Input.refuseUnknown(request, Set.of("actor"));
        BlueskyAccount account = accounts.byName(Input.parameter(request, "actor"))
                .orElseThrow(() -> XrpcError.invalid("Profile not found"));
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("did", account.did());
        profile.put("handle", account.handle());
        profile.put("displayName", account.name());
        profile.put("followersCount", 0);
        profile.put("followsCount", 0);
        profile.put("postsCount", wall.count(account.account()));
        profile.put("labels", List.of());
        return caller.answer(asking, Call.READ, () -> ResponseEntity.ok(profile));
    }

    @GetMapping("/xrpc/com.atproto.identity.resolveHandle")
    ResponseEntity<?> resolve(HttpServletRequest request) {
        Input.refuseUnknown(request, Set.of("handle"));
        BlueskyAccount account = accounts.byName(Input.parameter(request, "handle"))
                .orElseThrow(() -> XrpcError.invalid("Unable to resolve handle"));
        return caller.answer(account, Call.READ, () -> ResponseEntity.ok(Map.of("did", account.did())));
    }

    @RequestMapping("/xrpc/**")
    ResponseEntity<?> other() {
        return XrpcError.of(501, "MethodNotImplemented", "Method Not Implemented")
                .answer();
    }
}
