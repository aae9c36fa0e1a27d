package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.BlueskyAccounts;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.bluesky.Tokens.Purpose;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing posts into a repository on Bluesky, and looking them up. */
@RestController
class RepoController {

    private static final Set<String> PROPERTIES =
            Set.of("repo", "collection", "rkey", "validate", "record", "swapRecord", "swapCommit");
    private static final int CREATE_COST = 3;
    private static final int UPDATE_COST = 2;

    private final BlueskyCaller caller;
    private final BlueskyAccounts accounts;
    private final Authors authors;
    private final Wall wall;
    private final PostRecords records;
    private final RecordViews views;
    private final JsonMapper json;

    RepoController(
            BlueskyCaller caller,
            BlueskyAccounts accounts,
            Authors authors,
            Wall wall,
            PostRecords records,
            RecordViews views,
            JsonMapper json) {
        this.caller = caller;
        this.accounts = accounts;
        this.authors = authors;
        this.wall = wall;
        this.records = records;
        this.views = views;
        this.json = json;
    }

    @PostMapping("/xrpc/com.atproto.repo.createRecord")
    ResponseEntity<?> create(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        BlueskyAccount account = caller.of(request, Purpose.ACCESS);
        JsonNode input = Input.read(request, body, json, PROPERTIES);
        Optional<String> key = input.has("rkey") ? Optional.of(key(input)) : Optional.empty();
        Draft draft = draft(account, input, key);
        caller.spend(account, CREATE_COST, response);
        return caller.answer(
                account,
                Call.POST,
                () -> wall.post(draft)
                        .match(
                                taken -> ResponseEntity.ok(views.written(taken, true)),
                                same -> XrpcError.broken(500).answer(),
                                repeated -> XrpcError.broken(500).answer()));
    }

    /** Makes the record with this key, or what it says; what it says already it is told once more without effect. */
    @PostMapping("/xrpc/com.atproto.repo.putRecord")
    ResponseEntity<?> put(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        BlueskyAccount account = caller.of(request, Purpose.ACCESS);
        JsonNode input = Input.read(request, body, json, PROPERTIES);
        String key = key(input);
        Draft draft = draft(account, input, Optional.of(key));
        Optional<WallPost> current = wall.find(uri(account, key));
        caller.spend(account, current.isPresent() ? UPDATE_COST : CREATE_COST, response);
        refuseSwapped(input, draft, current);
        return caller.answer(
                account,
                Call.POST,
                () -> ResponseEntity.ok(wall.put(draft)
                        .match(
                                taken -> views.written(taken, true),
                                same -> views.written(same, false),
                                repeated -> views.written(repeated, false))));
    }

    @GetMapping("/xrpc/com.atproto.repo.getRecord")
    ResponseEntity<?> get(HttpServletRequest request) {
        Input.refuseUnknown(request, Set.of("repo", "collection", "rkey", "cid"));
        BlueskyAccount account = owner(request);
        String uri = "at://" + account.did() + "/" + Input.parameter(request, "collection") + "/"
                + Input.parameter(request, "rkey");
        String cid = request.getParameter("cid");
        return caller.answer(
                account,
                Call.READ,
                () -> wall.find(uri)
                        .filter(post -> cid == null || views.cid(post).equals(cid))
                        .<ResponseEntity<?>>map(post -> ResponseEntity.ok(views.view(post)))
                        .orElseGet(() -> XrpcError.of(400, "RecordNotFound", "Could not locate record: " + uri)
                                .answer()));
    }

    @GetMapping("/xrpc/com.atproto.repo.listRecords")
    ResponseEntity<?> list(HttpServletRequest request) {
        Input.refuseUnknown(request, Set.of("repo", "collection", "limit", "cursor", "reverse"));
        BlueskyAccount account = owner(request);
        String collection = Input.parameter(request, "collection");
        RecordPage page = RecordPage.of(request);
        return caller.answer(account, Call.READ, () -> {
            List<WallPost> all =
                    collection.equals(PostRecords.COLLECTION) ? wall.publishedBy(account.account()) : List.of();
            List<WallPost> shown = page.of(all);
            Map<String, Object> answer = new LinkedHashMap<>();
            if (!shown.isEmpty()) {
                answer.put("cursor", RecordPage.key(shown.get(shown.size() - 1)));
            }
            answer.put("records", shown.stream().map(views::view).toList());
            return ResponseEntity.ok(answer);
        });
    }

    private Draft draft(BlueskyAccount account, JsonNode input, Optional<String> key) {
        BlueskyAccount repo = accounts.byName(Input.text(input, "repo"))
                .orElseThrow(() -> XrpcError.invalid("Could not find repo: " + Input.text(input, "repo")));
        if (!repo.equals(account)) {
            throw XrpcError.of(401, "AuthenticationRequired", "Authentication Required");
        }
        if (!Input.text(input, "collection").equals(PostRecords.COLLECTION)) {
            throw XrpcError.invalid("This sandbox has no collection but " + PostRecords.COLLECTION);
        }
        return new Draft(
                authors.byAccount(account.account()).orElseThrow(),
                records.read(input.path("record"), account),
                number -> uri(account, key.orElseGet(() -> Names.tid(number))));
    }

    /** A data server takes other keys, but such a post never shows in the app (bluesky-social/social-app issue 8654). */
    private static String key(JsonNode input) {
        String key = Input.text(input, "rkey");
        if (!Names.isTid(key)) {
            throw XrpcError.invalid("Invalid record key: posts have a TID, of which " + key + " is none");
        }
        return key;
    }

    /** A data server first asks whether anything would change, and only then what was expected to be there. */
    private void refuseSwapped(JsonNode input, Draft draft, Optional<WallPost> current) {
        JsonNode expected = input.path("swapRecord");
        boolean isSame =
                current.filter(there -> views.isSame(there, draft.content())).isPresent();
        if (!isSame
                && !expected.isMissingNode()
                && !expected.asString("").equals(current.map(views::cid).orElse(""))) {
            throw XrpcError.of(
                    400,
                    "InvalidSwap",
                    "Record was at " + current.map(views::cid).orElse("null"));
        }
    }

    private BlueskyAccount owner(HttpServletRequest request) {
        String repo = Input.parameter(request, "repo");
        return accounts.byName(repo).orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo));
    }

    private static String uri(BlueskyAccount account, String key) {
        return "at://" + account.did() + "/" + PostRecords.COLLECTION + "/" + key;
    }
}
