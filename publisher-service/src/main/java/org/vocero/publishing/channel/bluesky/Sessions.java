package org.vocero.publishing.channel.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vocero.publishing.account.Secret;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import tools.jackson.databind.JsonNode;

/**
 * An account's session, in memory only. A data server opens 30 in 5 minutes and 300 in a day (docs.bsky.app, "Rate Limits",
 * 2026-11), so one is kept until its token has expired, and then refreshed rather than opened anew.
 */
final class Sessions {

    private static final String OPEN = "com.atproto.server.createSession";
    private static final String REFRESH = "com.atproto.server.refreshSession";

    private final XrpcClient client;
    private final URI server;
    private final String handle;
    private final Secret password;
    private final boolean entryway;
    private @Nullable Session current;

    /** @param entryway whether {@code server} only signs in, and says where the account's data server is */
    Sessions(XrpcClient client, URI server, String handle, Secret password, boolean entryway) {
        this.client = client;
        this.server = server;
        this.handle = handle;
        this.password = password;
        this.entryway = entryway;
    }

    /** The session that there is, or a new one. */
    synchronized Session current(Duration timeout) throws NotSent, NoAnswer, Refused {
        Session known = current;
        return known == null ? open(timeout) : known;
    }

    /** A session in the place of one whose token has expired. Two calls that find this out make one new session. */
    synchronized Session after(Session expired, Duration timeout) throws NotSent, NoAnswer, Refused {
        Session known = current;
        if (known != null && !known.token().reveal().equals(expired.token().reveal())) {
            return known;
        }
        current = null;
        Answer answer = client.procedure(server, REFRESH, null, expired.refreshToken(), timeout.dividedBy(2));
        Optional<Session> refreshed = answer.isSuccess() ? session(answer) : Optional.empty();
        // Whatever is wrong with the refresh token, the password opens another session, or says what is wrong.
        if (refreshed.isEmpty()) {
            return open(timeout.dividedBy(2));
        }
        current = refreshed.get();
        return refreshed.get();
    }

    private Session open(Duration timeout) throws NotSent, NoAnswer, Refused {
        Answer answer = client.procedure(
                server, OPEN, Map.of("identifier", handle, "password", password.reveal()), null, timeout);
        if (!answer.isSuccess()) {
            throw new Refused(answer);
        }
        Session session = session(answer).orElseThrow(() -> new Refused(answer));
        current = session;
        return session;
    }

    private Optional<Session> session(Answer answer) {
        return answer.text("/did")
                .flatMap(did -> answer.text("/accessJwt")
                        .flatMap(access -> answer.text("/refreshJwt")
                                .map(refresh -> new Session(
                                        did,
                                        answer.text("/handle").orElse(handle),
                                        entryway ? dataServer(answer.body()).orElse(server) : server,
                                        Secret.of(access),
                                        Secret.of(refresh)))));
    }

    private static Optional<URI> dataServer(JsonNode session) {
        return session.at("/didDoc/service")
                .valueStream()
                .filter(service -> service.path("id").asString("").endsWith("#atproto_pds"))
                .map(service -> service.path("serviceEndpoint").asString(""))
                .filter(endpoint -> endpoint.startsWith("https://"))
                .map(URI::create)
                .findFirst();
    }

    /**
     * Signed in.
     *
     * @param did the account's lasting name
     * @param server the one that keeps the account's records
     */
    record Session(String did, String handle, URI server, Secret token, Secret refreshToken) {}

    /** The data server opens no session. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Refused(Answer answer) {
            super(BlueskyOutcomes.detail(answer));
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }
}
