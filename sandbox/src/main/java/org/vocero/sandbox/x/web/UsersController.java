package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.limit.RateLimit;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.x.XAccount;

/** Looking up a user's own account and posts on X, and everything on X that this sandbox does not have. */
@RestController
class UsersController {

    /** docs.x.com, 2026-11: 900 look-ups within 15 minutes. */
    private static final int LOOKUPS_PER_WINDOW = 900;

    private static final String MEDIA_KEYS = "attachments.media_keys";

    private static final Set<String> TIMELINE_PARAMETERS = Set.of(
            "start_time",
            "end_time",
            "since_id",
            "until_id",
            "max_results",
            "pagination_token",
            "tweet.fields",
            "expansions",
            "media.fields",
            "exclude");

    private final XAuthentication authentication;
    private final RateLimit lookups;
    private final Wall wall;
    private final TweetViews views;
    private final FaultyExchange exchange;

    UsersController(XAuthentication authentication, Wall wall, TweetViews views, FaultyExchange exchange, Clock clock) {
        this.authentication = authentication;
        this.lookups = new RateLimit(LOOKUPS_PER_WINDOW, Duration.ofMinutes(15), clock);
        this.wall = wall;
        this.views = views;
        this.exchange = exchange;
    }

    @GetMapping("/2/users/me")
    ResponseEntity<?> me(HttpServletRequest request, HttpServletResponse response) {
        XAccount account = authentication.of(request);
        new XQuery(request, Set.of("user.fields")).fields("user.fields", XQuery.USER_FIELDS);
        RateHeaders.write(lookups.take(account.userId()), response);
        Map<String, String> user = new LinkedHashMap<>();
        user.put("id", account.userId());
        user.put("name", account.name());
        user.put("username", account.handle());
        return read(account, Map.of("data", user));
    }

    @GetMapping("/2/users/{id}/tweets")
    ResponseEntity<?> tweets(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        XAccount account = authentication.of(request);
        XQuery query = new XQuery(request, TIMELINE_PARAMETERS);
        Timeline timeline = Timeline.of(query);
        query.fields("tweet.fields", XQuery.TWEET_FIELDS);
        query.fields("media.fields", XQuery.MEDIA_FIELDS);
        query.fields("expansions", Set.of(MEDIA_KEYS));
        RateHeaders.write(lookups.take(account.userId()), response);
        if (!id.equals(account.userId())) {
            return read(account, Map.of("errors", List.of(notFound(id))));
        }
        List<WallPost> own = wall.publishedBy(account.account());
        return read(account, page(account, query, timeline, own));
    }

    private Map<String, ?> page(XAccount account, XQuery query, Timeline timeline, List<WallPost> own) {
        Set<String> fields = new HashSet<>(query.fields("tweet.fields", XQuery.TWEET_FIELDS));
        boolean expands = query.text("expansions").isPresent();
        if (expands) {
            fields.add("attachments");
        }
        Map<String, Object> page = new LinkedHashMap<>(timeline.page(own, post -> views.view(post, account, fields)));
        List<Map<String, Object>> media =
                views.media(timeline.posts(own), query.fields("media.fields", XQuery.MEDIA_FIELDS));
        if (expands && !media.isEmpty()) {
            page.put("includes", Map.of("media", media));
        }
        return page;
    }

    @RequestMapping({"/2", "/2/**", "/1.1/**"})
    ResponseEntity<?> other() {
        return XProblem.notFound().answer();
    }

    private ResponseEntity<?> read(XAccount account, Map<String, ?> answer) {
        return exchange.answer(account.account(), Call.READ, () -> ResponseEntity.ok(answer), new XRefusals());
    }

    private static Map<String, String> notFound(String id) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("value", id);
        error.put("detail", "Could not find user with id: [" + id + "].");
        error.put("title", "Not Found Error");
        error.put("resource_type", "user");
        error.put("parameter", "id");
        error.put("resource_id", id);
        error.put("type", "https://api.twitter.com/2/problems/resource-not-found");
        return error;
    }
}
