package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.facebook.Pages;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;

/** A page's feed on Graph v24.0. */
@RestController
@RequestMapping("/v24.0")
class GraphController {

    /** In UTF-16 units; remembered, not documented by Meta. */
    private static final int MESSAGE_LIMIT = 63_206;

    private static final List<String> PAGE_FIELDS = List.of("id", "name", "username", "link");

    private final GraphAuthentication authentication;
    private final Pages pages;
    private final Authors authors;
    private final Wall wall;
    private final PostViews views;
    private final FaultyExchange exchange;
    private final GraphRefusals refusals;

    GraphController(
            GraphAuthentication authentication,
            Pages pages,
            Authors authors,
            Wall wall,
            PostViews views,
            FaultyExchange exchange,
            GraphRefusals refusals) {
        this.authentication = authentication;
        this.pages = pages;
        this.authors = authors;
        this.wall = wall;
        this.views = views;
        this.exchange = exchange;
        this.refusals = refusals;
    }

    @PostMapping("/{pageId:[0-9]+}/feed")
    ResponseEntity<?> post(@PathVariable String pageId, HttpServletRequest request) {
        Page page = pageOf(request, pageId, "post");
        GraphParameters parameters = new GraphParameters(request, Set.of("message", "link", "published"));
        String message = parameters.text("message").orElse("");
        Optional<String> link = parameters.link("link");
        if (message.isBlank() && link.isEmpty()) {
            throw GraphError.emptyPost();
        }
        if (message.length() > MESSAGE_LIMIT) {
            throw GraphError.badParameter("param message must be no longer than " + MESSAGE_LIMIT + " characters");
        }
        Draft draft = new Draft(
                authors.byAccount(page.account()).orElseThrow(),
                Content.of(message).withLink(link.orElse(null)),
                number -> pageId + "_" + number,
                null,
                parameters.flag("published", true));
        return answer(
                page,
                Call.POST,
                () -> wall.post(draft)
                        .match(
                                taken -> ResponseEntity.ok(Map.of("id", taken.id())),
                                same -> GraphError.duplicate().answer(),
                                repeats -> GraphError.duplicate().answer()));
    }

    @PostMapping("/{postId:[0-9]+_[0-9]+}")
    ResponseEntity<?> publish(@PathVariable String postId, HttpServletRequest request) {
        Page page = authentication.of(request);
        GraphParameters parameters = new GraphParameters(request, Set.of("is_published"));
        WallPost post = postOf(page, postId, "post");
        if (!parameters.flag("is_published", false)) {
            throw GraphError.badParameter("The parameter is_published is required to be true");
        }
        return answer(page, Call.POST, () -> {
            wall.publish(post.id());
            return ResponseEntity.ok(Map.of("success", true));
        });
    }

    @GetMapping("/{postId:[0-9]+_[0-9]+}")
    ResponseEntity<?> lookUp(@PathVariable String postId, HttpServletRequest request) {
        Page page = authentication.of(request);
        Set<String> fields = new GraphParameters(request, Set.of("fields"))
                .fields(PostViews.FIELDS, PostViews.DEFAULT_FIELDS, "Post");
        WallPost post = postOf(page, postId, "get");
        return answer(page, Call.READ, () -> ResponseEntity.ok(views.view(post, fields)));
    }

    @GetMapping("/{pageId:[0-9]+}/published_posts")
    ResponseEntity<?> publishedPosts(@PathVariable String pageId, HttpServletRequest request) {
        Page page = pageOf(request, pageId, "get");
        GraphParameters parameters = new GraphParameters(request, Set.of("fields", "since", "until", "limit", "after"));
        Set<String> fields = parameters.fields(PostViews.FIELDS, PostViews.DEFAULT_FIELDS, "PagePost");
        Feed feed = Feed.of(parameters, request.getRequestURL().toString());
        List<WallPost> own = wall.publishedBy(page.account());
        return answer(page, Call.READ, () -> ResponseEntity.ok(feed.page(own, post -> views.view(post, fields))));
    }

    @GetMapping({"/{pageId:[0-9]+}", "/me"})
    ResponseEntity<?> page(@PathVariable Optional<String> pageId, HttpServletRequest request) {
        Page page = pageId.isPresent() ? pageOf(request, pageId.get(), "get") : authentication.of(request);
        Set<String> fields =
                new GraphParameters(request, Set.of("fields")).fields(PAGE_FIELDS, List.of("name", "id"), "Page");
        Map<String, String> known = Map.of(
                "id", page.pageId(),
                "name", page.name(),
                "username", page.handle(),
                "link", "https://www.facebook.com/" + page.handle());
        Map<String, String> view = new LinkedHashMap<>();
        fields.forEach(field -> view.put(field, known.getOrDefault(field, "")));
        return answer(page, Call.READ, () -> ResponseEntity.ok(view));
    }

    @RequestMapping("/**")
    ResponseEntity<?> other(HttpServletRequest request) {
        return GraphError.unknownPath(request.getRequestURI().substring("/v24.0".length()))
                .answer();
    }

    private Page pageOf(HttpServletRequest request, String pageId, String method) {
        Page caller = authentication.of(request);
        if (pages.byId(pageId).isEmpty()) {
            throw GraphError.unknownObject(method, pageId);
        }
        if (!caller.pageId().equals(pageId)) {
            throw GraphError.notPermitted();
        }
        return caller;
    }

    private WallPost postOf(Page page, String postId, String method) {
        return wall.find(postId)
                .filter(post -> post.account().equals(page.account()))
                .orElseThrow(() -> GraphError.unknownObject(method, postId));
    }

    private ResponseEntity<?> answer(Page page, Call call, Supplier<ResponseEntity<?>> work) {
        return exchange.answer(page.account(), call, work, refusals);
    }
}
