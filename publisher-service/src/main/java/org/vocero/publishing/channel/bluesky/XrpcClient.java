package org.vocero.publishing.channel.bluesky;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import tools.jackson.databind.json.JsonMapper;

/** Calls of XRPC, the AT protocol's HTTP API: a procedure is a POST, a query a GET. */
final class XrpcClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Calls calls;

    XrpcClient(Calls calls) {
        this.calls = calls;
    }

    /** @param input {@code null} for a procedure without one */
    Answer procedure(URI server, String method, @Nullable Object input, @Nullable Secret token, Duration timeout)
            throws NotSent, NoAnswer {
        HttpRequest.Builder request = request(server, method, token);
        if (input == null) {
            return calls.carry(request.POST(BodyPublishers.noBody()), timeout);
        }
        return calls.carry(
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(input))),
                timeout);
    }

    /** A procedure whose input is a file. */
    Answer upload(URI server, String method, String mediaType, byte[] content, Secret token, Duration timeout)
            throws NotSent, NoAnswer {
        return calls.carry(
                request(server, method, token)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(content)),
                timeout);
    }

    Answer query(URI server, String method, Map<String, String> parameters, @Nullable Secret token, Duration timeout)
            throws NotSent, NoAnswer {
        String query = parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String path = query.isEmpty() ? method : method + "?" + query;
        return calls.carry(request(server, path, token).GET(), timeout);
    }

    private static HttpRequest.Builder request(URI server, String method, @Nullable Secret token) {
        String base = server.toString().replaceFirst("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/xrpc/" + method));
        return token == null ? request : request.header("Authorization", "Bearer " + token.reveal());
    }
}
