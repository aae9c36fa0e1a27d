package org.vocero.sandbox.wall.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.wall.Doubles;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;

/** The wall for programs. */
@RestController
class WallJsonController {

    private final Wall wall;
    private final WallUrls urls;

    WallJsonController(Wall wall, WallUrls urls) {
        this.wall = wall;
        this.urls = urls;
    }

    /** Every published post, or those of one account, newest first. */
    @GetMapping("/wall.json")
    Page page(@RequestParam @Nullable String account) {
        List<WallPost> posts = account == null ? wall.published() : wall.publishedBy(account);
        Doubles doubles = new Doubles(posts);
        return new Page(
                Summary.of(posts, doubles),
                posts.stream().map(post -> view(post, doubles)).toList());
    }

    private Post view(WallPost post, Doubles doubles) {
        return new Post(
                post.account(),
                post.channel().key(),
                post.id(),
                post.text(),
                post.content().link(),
                post.content().language(),
                post.content().inReplyTo(),
                post.pictures().stream()
                        .map(picture -> new Shown(
                                URI.create(urls.root() + "/wall/media/" + picture.digest()),
                                picture.digest(),
                                picture.alt()))
                        .toList(),
                post.at(),
                urls.of(post),
                doubles.timesPosted(post),
                post.tally().repeatsRefused(),
                post.tally().repeatsAnswered(),
                post.tally().edits());
    }

    /** The whole answer. */
    record Page(Summary summary, List<Post> posts) {}

    /**
     * A post on the wall.
     *
     * @param text as it was sent, its links in full
     * @param inReplyTo the id of the post that this one replies to
     * @param timesPosted how often the account posted the same, as far as a reader can tell
     * @param repeatsRefused how often the platform refused to post it again
     * @param repeatsAnswered how often the platform answered with it, knowing the request again
     * @param edits how often what it says was changed
     */
    record Post(
            String account,
            String channel,
            String id,
            String text,
            @Nullable String link,
            @Nullable String language,
            @Nullable String inReplyTo,
            List<Shown> pictures,
            Instant createdAt,
            URI url,
            int timesPosted,
            int repeatsRefused,
            int repeatsAnswered,
            int edits) {}

    /**
     * A picture in a post.
     *
     * @param digest SHA-256 of its bytes, in hex
     */
    record Shown(URI url, String digest, String alt) {}
}
