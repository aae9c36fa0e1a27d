package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.facebook.Pages;
import org.vocero.sandbox.fault.Call;

/** What Graph says of a token. */
@RestController
class DebugTokenController {

    private static final List<String> SCOPES =
            List.of("pages_show_list", "pages_read_engagement", "pages_manage_posts", "public_profile");

    private final GraphCaller caller;
    private final Pages pages;

    DebugTokenController(GraphCaller caller, Pages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    @GetMapping("/v24.0/debug_token")
    ResponseEntity<?> debug(HttpServletRequest request) {
        Page page = caller.of(request);
        String token = new GraphParameters(request, Set.of("input_token"))
                .text("input_token")
                .orElseThrow(() -> GraphError.badParameter("The parameter input_token is required"));
        Optional<Page> owner =
                pages.byToken(token).filter(found -> found.appSecret().equals(page.appSecret()));
        return caller.answer(
                page,
                Call.READ,
                () -> ResponseEntity.ok(Map.of(
                        "data", owner.map(DebugTokenController::valid).orElseGet(DebugTokenController::invalid))));
    }

    private static Map<String, Object> valid(Page owner) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("app_id", "100000000000001");
        view.put("type", "PAGE");
        view.put("application", "Vocero");
        view.put("data_access_expires_at", 0);
        view.put("expires_at", 0);
        view.put("is_valid", true);
        view.put("profile_id", owner.pageId());
        view.put("scopes", SCOPES);
        return view;
    }

    private static Map<String, Object> invalid() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", 190);
        error.put("message", "Invalid OAuth access token - Cannot parse access token");
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("error", error);
        view.put("is_valid", false);
        view.put("scopes", List.of());
        return view;
    }
}
