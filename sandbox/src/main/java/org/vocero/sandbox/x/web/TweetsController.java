package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.markup.Markup;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Channel;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;
import org.vocero.sandbox.x.PostLimits;
import org.vocero.sandbox.x.XAccount;
import tools.jackson.databind.json.JsonMapper;

/** Posting on X. */
@RestController
class TweetsController {

    private final XAuthentication authentication;
    private final PostLimits limits;
    private final Authors authors;
    private final Wall wall;
    private final Markup markup;
    private final TweetViews views;
    private final MediaUploads uploads;
    private final FaultyExchange exchange;
    private final JsonMapper json;

    TweetsController(
            XAuthentication authentication,
            PostLimits limits,
            Authors authors,
            Wall wall,
            Markup markup,
            TweetViews views,
            MediaUploads uploads,
            FaultyExchange exchange,
            JsonMapper json) {
        this.authentication = authentication;
        this.limits = limits;
        this.authors = authors;
        this.wall = wall;
        this.markup = markup;
        this.views = views;
        this.uploads = uploads;
        this.exchange = exchange;
        this.json = json;
    }

    @PostMapping("/2/tweets")
    ResponseEntity<?> create(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        XAccount account = authentication.of(request);
        new XQuery(request, java.util.Set.of());
        NewTweet tweet = NewTweet.parse(request.getContentType(), body, json);
        RateHeaders.write(limits.take(account), response);
        refuseUnfit(tweet);
        refuseForeignParent(tweet, account);
        Content content = Content.of(tweet.text())
                .withPictures(uploads.pictures(account, tweet.mediaIds()))
                .inReplyTo(tweet.parent().orElse(null));
        return exchange.answer(account.account(), Call.POST, () -> post(account, content), new XRefusals());
    }

    private ResponseEntity<?> post(XAccount account, Content content) {
        Draft draft = new Draft(authors.byAccount(account.account()).orElseThrow(), content, Long::toString);
        return wall.post(draft)
                .match(
                        taken -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("data", views.view(taken))),
                        same -> XProblem.duplicate().answer(),
                        repeats -> XProblem.duplicate().answer());
    }

    /** X lets an account reply to itself; to others only where they mentioned it, which nobody does here. */
    private void refuseForeignParent(NewTweet tweet, XAccount account) {
        tweet.parent().ifPresent(id -> {
            WallPost parent = wall.find(id)
                    .filter(post -> post.channel() == Channel.X)
                    .orElseThrow(() -> XProblem.forbidden(
                            "You attempted to reply to a Tweet that is deleted or not visible to you."));
            if (!parent.account().equals(account.account())) {
                throw XProblem.forbidden(
                        "Reply to this conversation is not allowed because you have not been mentioned or"
                                + " otherwise engaged by the author of the post you are replying to.");
            }
        });
    }

    private void refuseUnfit(NewTweet tweet) {
        if (tweet.text().isBlank() && tweet.mediaIds().isEmpty()) {
            throw XProblem.forbidden("Your Tweet must contain text or media.");
        }
        if (markup.weightedLength(tweet.text()) > Markup.LIMIT) {
            throw XProblem.forbidden("Your Tweet text is too long. For more information on how Twitter determines text"
                    + " length see https://github.com/twitter/twitter-text.");
        }
    }
}
