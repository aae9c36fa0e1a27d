package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.media.Picture;
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
    static final int MESSAGE_LIMIT = 63_206;

    private static final List<String> PAGE_FIELDS = List.of("id", "name", "username", "link");

    private final GraphCaller caller;
    private final Authors authors;
    private final Wall wall;
    private final PostViews views;
    private final Photos photos;

    GraphController(GraphCaller caller, Authors authors, Wall wall, PostViews views, Photos photos) {
        this.caller = caller;
        this.authors = authors;
        this.wall = wall;
        this.views = views;
        this.photos = photos;
    }

    @PostMapping("/{pageId:[0-9]+}/feed")
    ResponseEntity<?> post(@PathVariable String pageId, HttpServletRequest request) {
        Page page = caller.of(request, pageId, "post");
        GraphParameters parameters =
                new GraphParameters(request, Set.of("message", "link", "published", "attached_media"));
        String message = parameters.text("message").orElse("");
        Optional<String> link = parameters.link("link");
        List<Picture> pictures = photos.attached(page, parameters.attachedMedia());
        if (message.isBlank() && link.isEmpty() && pictures.isEmpty()) {
            throw GraphError.emptyPost();
        }
        parameters.refuseLongerThan("message", MESSAGE_LIMIT);
        if (link.isPresent() && !pictures.isEmpty()) {
            throw GraphError.badParameter("link and attached_media exclude each other");
        }
        Draft draft = new Draft(
                authors.byAccount(page.account()).orElseThrow(),
                Content.of(message).withLink(link.orElse(null)).withPictures(pictures),
                number -> pageId + "_" + number,
                null,
                parameters.flag("published", true));
        return caller.answer(
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
        Page page = caller.of(request);
        GraphParameters parameters = new GraphParameters(request, Set.of("is_published"));
        WallPost post = postOf(page, postId, "post");
        if (!parameters.flag("is_published", false)) {
            throw GraphError.badParameter("The parameter is_published is required to be true");
        }
        return caller.answer(page, Call.POST, () -> {
            wall.publish(post.id());
            return ResponseEntity.ok(Map.of("success", true));
        });
    }

    @GetMapping("/{postId:[0-9]+_[0-9]+}")
    ResponseEntity<?> lookUp(@PathVariable String postId, HttpServletRequest request) {
        Page page = caller.of(request);
        Set<String> fields = new GraphParameters(request, Set.of("fields"))
                .fields(PostViews.FIELDS, PostViews.DEFAULT_FIELDS, "Post");
        WallPost post = postOf(page, postId, "get");
        return caller.answer(page, Call.READ, () -> ResponseEntity.ok(views.view(post, fields)));
    }

    @GetMapping("/{pageId:[0-9]+}/published_posts")
    ResponseEntity<?> publishedPosts(@PathVariable String pageId, HttpServletRequest request) {
        Page page = caller.of(request, pageId, "get");
        GraphParameters parameters = new GraphParameters(request, Set.of("fields", "since", "until", "limit", "after"));
        Set<String> fields = parameters.fields(PostViews.FIELDS, PostViews.DEFAULT_FIELDS, "PagePost");
        Feed feed = Feed.of(parameters, request.getRequestURL().toString());
        List<WallPost> own = wall.publishedBy(page.account());
        return caller.answer(
                page, Call.READ, () -> ResponseEntity.ok(feed.page(own, post -> views.view(post, fields))));
    }

    @GetMapping({"/{pageId:[0-9]+}", "/me"})
    ResponseEntity<?> page(@PathVariable Optional<String> pageId, HttpServletRequest request) {
        Page page = pageId.isPresent() ? caller.of(request, pageId.get(), "get") : caller.of(request);
        Set<String> fields =
                new GraphParameters(request, Set.of("fields")).fields(PAGE_FIELDS, List.of("name", "id"), "Page");
        Map<String, String> known = Map.of(
                "id", page.pageId(),
                "name", page.name(),
                "username", page.handle(),
                "link", "https://www.facebook.com/" + page.handle());
        Map<String, String> view = new LinkedHashMap<>();
        fields.forEach(field -> view.put(field, known.getOrDefault(field, "")));
        return caller.answer(page, Call.READ, () -> ResponseEntity.ok(view));
    }

    @RequestMapping("/**")
    ResponseEntity<?> other(HttpServletRequest request) {
        return GraphError.unknownPath(request.getRequestURI().substring("/v24.0".length()))
                .answer();
    }

    private WallPost postOf(Page page, String postId, String method) {
        return wall.find(postId)
                .filter(post -> post.account().equals(page.account()))
                .orElseThrow(() -> GraphError.unknownObject(method, postId));
    }
}
