package org.vocero.publishing.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vocero.publishing.channel.SameText;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.delivery.Message;
import tools.jackson.databind.JsonNode;
import twitter4j.HttpParameter;

/** An account's own recent posts, as {@code GET /2/users/:id/tweets} gives them. */
final class XTimeline {

    /** Of 100 posts each; an account that posts more within an hour is not ours. */
    private static final int MOST_PAGES = 5;

    private final XClient client;
    private final XReads reads;
    private final Duration timeout;

    XTimeline(XClient client, XReads reads, Duration timeout) {
        this.client = client;
        this.reads = reads;
        this.timeout = timeout;
    }

    /**
     * Posts that show a message where it belongs, in a thread or by itself; oldest first.
     *
     * @throws Unreadable if X did not give the whole timeline: an absence from a part of it proves nothing
     */
    List<Tweet> showing(Message message, String userId, Instant since) throws NotSent, NoAnswer, Unreadable {
        List<Tweet> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            XAnswer answer = client.get("/2/users/" + userId + "/tweets", query(since, next), timeout);
            if (!answer.isSuccess() || !answer.body().isObject()) {
                throw new Unreadable(answer.detail());
            }
            reads.posts(answer.body().path("data").size());
            if (answer.body().has("errors")) {
                throw new Unreadable(answer.detail());
            }
            for (JsonNode tweet : answer.body().path("data")) {
                if (SameText.of(shownText(tweet), message.text()) && answersTheSame(tweet, message)) {
                    found.add(tweetOf(tweet));
                }
            }
            next = answer.text("/meta/next_token");
            if (next.isEmpty()) {
                found.sort(Comparator.comparing(Tweet::createdAt));
                return found;
            }
        }
        throw new Unreadable("the timeline is longer than " + MOST_PAGES + " pages");
    }

    private static List<HttpParameter> query(Instant since, Optional<String> next) {
        List<HttpParameter> query = new ArrayList<>();
        query.add(new HttpParameter(
                "start_time", since.truncatedTo(ChronoUnit.SECONDS).toString()));
        query.add(new HttpParameter("max_results", "100"));
        query.add(new HttpParameter("tweet.fields", "created_at,entities,referenced_tweets"));
        next.ifPresent(token -> query.add(new HttpParameter("pagination_token", token)));
        return query;
    }

    private static boolean answersTheSame(JsonNode tweet, Message message) {
        String parent = tweet.path("referenced_tweets")
                .valueStream()
                .filter(it -> it.path("type").asString("").equals("replied_to"))
                .map(it -> it.path("id").asString(""))
                .findFirst()
                .orElse("");
        Message.Answered answers = message.answers();
        return parent.equals(answers == null ? "" : answers.last());
    }

    /** X shows links as t.co addresses, ends a text that has pictures with one of its own to them, and escapes three characters. */
    private static String shownText(JsonNode tweet) {
        String text = tweet.path("text").asString("");
        String own = "/status/" + tweet.path("id").asString("");
        for (JsonNode url : tweet.at("/entities/urls")) {
            String shortened = url.path("url").asString("");
            String expanded = url.path("expanded_url").asString(shortened);
            if (!shortened.isEmpty()) {
                text = text.replace(
                        shortened,
                        expanded.contains(own + "/photo/") || expanded.contains(own + "/video/") ? "" : expanded);
            }
        }
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static Tweet tweetOf(JsonNode tweet) throws Unreadable {
        try {
            return new Tweet(
                    tweet.path("id").asString(),
                    OffsetDateTime.parse(tweet.path("created_at").asString("")).toInstant());
        } catch (DateTimeParseException e) {
            throw new Unreadable("a post without a time of creation");
        }
    }

    record Tweet(String id, Instant createdAt) {}

    /** The answer is no timeline, or not the whole one. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail);
        }
    }
}
