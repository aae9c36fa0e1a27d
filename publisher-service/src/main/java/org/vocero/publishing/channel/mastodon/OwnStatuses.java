package org.vocero.publishing.channel.mastodon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.channel.SameText;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import tools.jackson.databind.JsonNode;

/**
 * An account's own recent statuses. Compared is the source, the text as it was sent, which a server gives to the author alone, one
 * status a call; so only of those are asked for that do not already {@linkplain Rendered show} another text.
 */
final class OwnStatuses {

    static final String WHO = "/api/v1/accounts/verify_credentials";

    private static final int PAGE = 40;

    /** An account that posts more within an hour is not ours. */
    private static final int MOST_PAGES = 5;

    private final MastodonClient client;
    private volatile @Nullable String accountId;

    OwnStatuses(MastodonClient client) {
        this.client = client;
    }

    /**
     * Statuses that show a message where it belongs, in a thread or by itself; oldest first.
     *
     * @throws Unreadable if the server did not give all of them: an absence from a part proves nothing
     */
    List<Sighting> showing(Message message, Instant since, Deadline deadline) throws NotSent, NoAnswer, Unreadable {
        List<Sighting> found = new ArrayList<>();
        Message.Answered answers = message.answers();
        for (Status status : since(since, deadline)) {
            if (!status.answers().equals(answers == null ? "" : answers.last())
                    || !status.shown().mayBe(message.text())) {
                continue;
            }
            Answer source = read("/api/v1/statuses/" + status.id() + "/source", deadline);
            if (!source.body().path("text").isString()) {
                throw new Unreadable("a status without a source, " + MastodonOutcomes.detail(source));
            }
            if (SameText.of(source.body().path("text").asString(), message.text())) {
                found.add(new Sighting(status.id(), status.url(), status.createdAt()));
            }
        }
        found.sort(Comparator.comparing(Sighting::createdAt));
        return found;
    }

    /**
     * A page may be short although more follow: only one that brings nothing new is the end. Servers that know no pages, as snac2 (2.75),
     * give the same one again, which is all there is unless it is full.
     */
    private List<Status> since(Instant since, Deadline deadline) throws NotSent, NoAnswer, Unreadable {
        String first = "/api/v1/accounts/%s/statuses?exclude_reblogs=true&limit=%d".formatted(id(deadline), PAGE);
        Map<String, Status> recent = new LinkedHashMap<>();
        String older = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode statuses = read(first + older, deadline).body();
            if (!statuses.isArray()) {
                throw new Unreadable("the account's statuses are no list");
            }
            int known = recent.size();
            for (JsonNode node : statuses) {
                Status status = Status.of(node);
                if (status.createdAt().isBefore(since)) {
                    return written(recent.values());
                }
                recent.putIfAbsent(status.id(), status);
                older = "&max_id=" + status.id();
            }
            if (recent.size() == known && statuses.size() < PAGE) {
                return written(recent.values());
            }
        }
        throw new Unreadable("the account's statuses are more than " + MOST_PAGES + " pages");
    }

    private static List<Status> written(Collection<Status> statuses) {
        return statuses.stream().filter(status -> !status.reblog()).toList();
    }

    private String id(Deadline deadline) throws NotSent, NoAnswer, Unreadable {
        String known = accountId;
        if (known != null) {
            return known;
        }
        Answer answer = read(WHO, deadline);
        String id = answer.text("/id")
                .orElseThrow(() -> new Unreadable("an account without an id, " + MastodonOutcomes.detail(answer)));
        accountId = id;
        return id;
    }

    private Answer read(String path, Deadline deadline) throws NotSent, NoAnswer, Unreadable {
        Answer answer = client.get(path, deadline.left());
        if (!answer.isSuccess()) {
            throw new Unreadable(MastodonOutcomes.detail(answer));
        }
        return answer;
    }

    /** Where people see a status; a server that tells no address at least names it. */
    static String address(JsonNode status, String id) {
        String uri = status.path("uri").asString(id);
        return status.path("url").asString(uri);
    }

    /** @param answers the id of the status that it answers; empty if none */
    private record Status(String id, String url, Instant createdAt, String answers, boolean reblog, Rendered shown) {

        static Status of(JsonNode node) throws Unreadable {
            try {
                String id = node.path("id").asString("");
                String createdAt = node.path("created_at").asString("");
                return new Status(
                        id,
                        address(node, id),
                        OffsetDateTime.parse(createdAt).toInstant(),
                        node.path("in_reply_to_id").asString(""),
                        node.path("reblog").isObject(),
                        Rendered.of(node.path("content").asString("")));
            } catch (DateTimeParseException e) {
                throw new Unreadable("a status without a time of creation");
            }
        }
    }

    /** The answers are not all of the account's statuses. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail);
        }
    }
}
