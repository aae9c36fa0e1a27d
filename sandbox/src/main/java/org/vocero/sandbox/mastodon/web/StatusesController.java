package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.mastodon.StatusText;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import tools.jackson.databind.json.JsonMapper;

/** Publishing on Mastodon, and looking up one status. */
@RestController
class StatusesController {

    private static final String WRITE = "write:statuses";
    private static final String READ = "read:statuses";

    private final MastodonAuthentication authentication;
    private final Authors authors;
    private final Wall wall;
    private final StatusText texts;
    private final StatusViews views;
    private final Attachments attachments;
    private final JsonMapper json;

    StatusesController(
            MastodonAuthentication authentication,
            Authors authors,
            Wall wall,
            StatusText texts,
            StatusViews views,
            Attachments attachments,
            JsonMapper json) {
        this.authentication = authentication;
        this.authors = authors;
        this.wall = wall;
        this.texts = texts;
        this.views = views;
        this.attachments = attachments;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/statuses", consumes = "application/json")
    ResponseEntity<?> publish(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        MastodonAccount account = authentication.of(request, response, WRITE);
        return publish(account, Parameters.of(body == null ? new byte[0] : body, json, NewStatus.PARAMETERS), request);
    }

    @PostMapping("/api/v1/statuses")
    ResponseEntity<?> publish(HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, WRITE);
        return publish(account, Parameters.of(request, NewStatus.PARAMETERS), request);
    }

    @GetMapping("/api/v1/statuses/{id:[0-9]+}")
    ResponseEntity<?> lookUp(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, READ);
        Parameters.of(request, Set.of());
        WallPost post = status(id);
        return authentication.answer(account, Call.READ, () -> ResponseEntity.ok(views.view(post)));
    }

    /** The text as it was written, which only its author may see. */
    @GetMapping("/api/v1/statuses/{id:[0-9]+}/source")
    ResponseEntity<?> source(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, READ);
        Parameters.of(request, Set.of());
        WallPost post = status(id);
        if (!post.account().equals(account.account())) {
            throw MastodonError.notFound();
        }
        Map<String, String> source = new LinkedHashMap<>();
        source.put("id", post.id());
        source.put("text", post.text());
        source.put("spoiler_text", views.options(post).spoiler());
        return authentication.answer(account, Call.READ, () -> ResponseEntity.ok(source));
    }

    private ResponseEntity<?> publish(MastodonAccount account, Parameters parameters, HttpServletRequest request) {
        NewStatus status = NewStatus.of(parameters, texts, account.language());
        if (status.parent().isPresent()
                && status.parent()
                        .flatMap(wall::find)
                        .filter(StatusesController::isStatus)
                        .isEmpty()) {
            throw MastodonError.missingParent();
        }
        String key = request.getHeader("Idempotency-Key");
        return authentication.answer(account, Call.POST, () -> {
            // Known by its key before its media are looked at: the first of two calls has attached them.
            List<Picture> pictures = wall.keyed(account.account(), key)
                    .map(WallPost::pictures)
                    .orElseGet(() -> attachments.ready(account, status.mediaIds()));
            Content content = Content.of(status.text())
                    .withPictures(pictures)
                    .inReplyTo(status.parent().orElse(null))
                    .inLanguage(status.language())
                    .withDocument(json.writeValueAsString(
                            new StatusViews.Options(status.visibility(), status.sensitive(), status.spoiler())));
            Draft draft =
                    new Draft(authors.byAccount(account.account()).orElseThrow(), content, Long::toString, key, true);
            return ResponseEntity.ok(
                    views.view(wall.post(draft).match(taken -> taken, same -> same, repeated -> repeated)));
        });
    }

    private WallPost status(String id) {
        return wall.find(id).filter(StatusesController::isStatus).orElseThrow(MastodonError::notFound);
    }

    private static boolean isStatus(WallPost post) {
        return post.channel() == Channel.MASTODON;
    }
}
