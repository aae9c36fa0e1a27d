package org.vocero.publishing.channel.mastodon;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Multipart;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Readings;
import org.vocero.publishing.limit.Scope;
import tools.jackson.databind.json.JsonMapper;

/** One account's requests to its server. */
final class MastodonClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Calls calls;
    private final String server;
    private final Secret token;
    private final Readings readings = new Readings();

    MastodonClient(Calls calls, URI server, Secret token) {
        this.calls = calls;
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
    }

    /** @param key a server that knows it answers with what it made before; Mastodon keeps it for up to an hour */
    Answer post(String path, Map<String, ?> body, String key, Duration timeout) throws NotSent, NoAnswer {
        return carry(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                timeout);
    }

    /** Not under a key: nobody sees what no status has taken. */
    Answer post(String path, Multipart form, Duration timeout) throws NotSent, NoAnswer {
        return carry(request(path).header("Content-Type", form.contentType()).POST(form.body()), timeout);
    }

    Answer get(String path, Duration timeout) throws NotSent, NoAnswer {
        return carry(request(path).GET(), timeout);
    }

    private Answer carry(HttpRequest.Builder request, Duration timeout) throws NotSent, NoAnswer {
        Answer answer = calls.carry(request, timeout);
        readings.add(reading(answer).stream().toList());
        return answer;
    }

    private Optional<Reading> reading(Answer answer) {
        Instant now = calls.clock().instant();
        return answer.number("X-RateLimit-Remaining")
                .flatMap(left -> MastodonOutcomes.resetAfter(answer, now)
                        .map(reset -> new Reading(
                                Scope.ACCOUNT,
                                "calls",
                                Math.max(0, left),
                                answer.number("X-RateLimit-Limit").orElse(left),
                                reset)));
    }

    /** What answers have said of the limit on calls. */
    Readings readings() {
        return readings;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token.reveal());
    }
}
