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
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;
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
    private final FaultyExchange exchange;
    private final JsonMapper json;

    TweetsController(
            XAuthentication authentication,
            PostLimits limits,
            Authors authors,
            Wall wall,
            Markup markup,
            TweetViews views,
            FaultyExchange exchange,
            JsonMapper json) {
        this.authentication = authentication;
        this.limits = limits;
        this.authors = authors;
        this.wall = wall;
        this.markup = markup;
        this.views = views;
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
        refuseUnfit(tweet.text());
        return exchange.answer(account.account(), Call.POST, () -> post(account, tweet), new XRefusals());
    }

    private ResponseEntity<?> post(XAccount account, NewTweet tweet) {
        Draft draft =
                new Draft(authors.byAccount(account.account()).orElseThrow(), Content.of(tweet.text()), Long::toString);
        return wall.post(draft)
                .match(
                        taken -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("data", views.view(taken))),
                        same -> XProblem.duplicate().answer(),
                        repeats -> XProblem.duplicate().answer());
    }

    private void refuseUnfit(String text) {
        if (text.isBlank()) {
            throw XProblem.forbidden("Your Tweet must contain text or media.");
        }
        if (markup.weightedLength(text) > Markup.LIMIT) {
            throw XProblem.forbidden("Your Tweet text is too long. For more information on how Twitter determines text"
                    + " length see https://github.com/twitter/twitter-text.");
        }
    }
}
