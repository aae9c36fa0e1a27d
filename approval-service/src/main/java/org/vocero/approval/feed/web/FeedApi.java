package org.vocero.approval.feed.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.feed.Feed;
import org.vocero.approval.feed.Feeds;
import org.vocero.approval.feed.OfferFeed;
import org.vocero.approval.feed.OfferingFeeds;
import org.vocero.approval.feed.RevokeFeed;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/feeds")
class FeedApi {

    private final OfferingFeeds offering;
    private final Feeds feeds;
    private final Answers answers;

    FeedApi(OfferingFeeds offering, Feeds feeds, Answers answers) {
        this.offering = offering;
        this.feeds = feeds;
        this.answers = answers;
    }

    @GetMapping
    List<FeedJson> list() {
        return feeds.standing().stream().map(feed -> FeedJson.of(feed, null)).toList();
    }

    /** Tells the address, which is not told again. */
    @PostMapping
    ResponseEntity<Object> offer(@RequestBody OfferJson body, Principal person, Locale locale) {
        return answers.of(
                offering.offer(new OfferFeed(
                        Objects.requireNonNullElse(body.scope(), ""),
                        Objects.requireNonNullElse(body.target(), ""),
                        person.getName())),
                locale,
                offered -> FeedJson.of(offered.feed(), FeedAddresses.of(offered.token())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> revoke(@PathVariable UUID id, Principal person, Locale locale) {
        return answers.of(
                offering.revoke(new RevokeFeed(id, person.getName())), locale, feed -> FeedJson.of(feed, null));
    }

    record OfferJson(@Nullable String scope, @Nullable String target) {}

    /**
     * A feed.
     *
     * @param address only when it was made just now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedJson(
            UUID id,
            String scope,
            String target,
            String offeredBy,
            Instant offeredAt,
            @Nullable String address) {

        static FeedJson of(Feed feed, @Nullable String address) {
            return new FeedJson(
                    feed.id(),
                    feed.scope().key(),
                    feed.target(),
                    feed.offered().who(),
                    feed.offered().at(),
                    address);
        }
    }
}
