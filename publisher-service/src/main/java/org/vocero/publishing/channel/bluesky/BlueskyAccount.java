package org.vocero.publishing.channel.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.FailedCheck;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.SameText;
import org.vocero.publishing.channel.bluesky.Replies.Gone;
import org.vocero.publishing.channel.bluesky.Sessions.Refused;
import org.vocero.publishing.channel.bluesky.Sessions.Session;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.delivery.Account;
import org.vocero.publishing.delivery.Check;
import org.vocero.publishing.delivery.LookUp;
import org.vocero.publishing.delivery.LookUp.Impossible;
import org.vocero.publishing.delivery.LookUp.Seen;
import org.vocero.publishing.delivery.LookUp.Sighting;
import org.vocero.publishing.delivery.Message;
import org.vocero.publishing.delivery.Outcome;
import org.vocero.publishing.delivery.Outcome.NotReached;
import org.vocero.publishing.delivery.Outcome.Published;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Outcome.Unknown;
import org.vocero.publishing.delivery.Upload;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Readings;
import tools.jackson.databind.JsonNode;

/**
 * An account on Bluesky. Every attempt for a message puts the same record under the same key, and says that no other may be
 * there: the second of two is without effect, and whether there was a first can be asked exactly.
 */
final class BlueskyAccount implements Account {

    private static final System.Logger LOG = System.getLogger(BlueskyAccount.class.getName());

    private static final String PUT = "com.atproto.repo.putRecord";
    private static final String GET = "com.atproto.repo.getRecord";
    private static final String WHO = "com.atproto.server.getSession";
    private static final String RESOLVE = "com.atproto.identity.resolveHandle";

    private final XrpcClient client;
    private final Sessions sessions;
    private final Blobs blobs;
    private final Replies replies;
    private final URI site;
    private final Duration callTimeout;
    private final Clock clock;
    private final Readings readings = new Readings();

    /** @param site before {@code /profile/<handle>/post/<key>} */
    BlueskyAccount(XrpcClient client, Sessions sessions, URI site, Calls calls) {
        this.client = client;
        this.sessions = sessions;
        this.blobs = new Blobs(client, sessions, calls.clock());
        this.replies = new Replies(client, sessions, calls.callTimeout().dividedBy(8));
        this.site = site;
        this.callTimeout = calls.callTimeout();
        this.clock = calls.clock();
    }

    @Override
    public Outcome post(Message message, List<Upload> pictures) {
        Deadline deadline = Deadline.in(callTimeout);
        try {
            List<JsonNode> images = blobs.put(pictures, Deadline.ofUploads(callTimeout));
            Message.Answered answers = message.answers();
            Map<String, Object> reply = answers == null ? Map.of() : replies.to(answers);
            Session session = sessions.current(callTimeout.dividedBy(4));
            Map<String, Object> record = record(message, images, session.server());
            if (!reply.isEmpty()) {
                record.put("reply", reply);
            }
            Answer answer = put(message, record, session, deadline);
            if (!BlueskyOutcomes.wantsNewSession(answer)) {
                return outcome(message, session, answer);
            }
            Session next = sessions.after(session, callTimeout.dividedBy(4));
            return deadline.left().isZero()
                    ? NotReached.because("no time was left for the post after a new session")
                    : outcome(message, next, put(message, record, next, deadline));
        } catch (NotSent e) {
            return NotReached.because(Detail.saidBy(e));
        } catch (NoAnswer e) {
            // Only what leads up to the put ends here: nothing was posted.
            return NotReached.because(Detail.saidBy(e));
        } catch (NotUploaded e) {
            return e.outcome();
        } catch (Gone e) {
            return new RefusedForGood("thread-gone", Detail.saidBy(e));
        } catch (Refused e) {
            return BlueskyOutcomes.ofSession(e.answer(), clock.instant());
        } catch (Doubtful e) {
            return new Unknown(Detail.saidBy(e));
        }
    }

    private Outcome outcome(Message message, Session session, Answer answer) {
        if (!answer.isSuccess()) {
            return BlueskyOutcomes.ofPost(answer, clock.instant());
        }
        return answer.text("/uri")
                .<Outcome>map(uri -> new Published(uri, permalink(session, message)))
                .orElseGet(() -> new Unknown("no uri in the answer, " + BlueskyOutcomes.detail(answer)));
    }

    /** The one call that makes something. */
    private Answer put(Message message, Map<String, Object> record, Session session, Deadline deadline)
            throws NotSent, Doubtful {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("repo", session.did());
        input.put("collection", PostRecord.COLLECTION);
        input.put("rkey", key(message));
        input.put("record", record);
        // Two messages' keys are the same once in a thousand million times: then the second must not replace the first.
        input.put("swapRecord", null);
        try {
            Answer answer = client.procedure(session.server(), PUT, input, session.token(), deadline.left());
            readings.add(BlueskyLimits.saidBy(answer).stream().toList());
            return answer;
        } catch (NoAnswer e) {
            throw new Doubtful(Detail.saidBy(e));
        }
    }

    private Map<String, Object> record(Message message, List<JsonNode> images, URI server) {
        Deadline deadline = Deadline.in(callTimeout.dividedBy(4));
        return PostRecord.showing(message, images, handle -> didOf(handle, server, deadline));
    }

    /** A mention that nobody could resolve in time is no reason not to post. */
    private Optional<String> didOf(String handle, URI server, Deadline deadline) {
        if (deadline.left().isZero()) {
            return Optional.empty();
        }
        try {
            return client.query(server, RESOLVE, Map.of("handle", handle), null, deadline.left())
                    .text("/did");
        } catch (NotSent | NoAnswer e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is not resolved: {1}", handle, Detail.saidBy(e));
            return Optional.empty();
        }
    }

    @Override
    public LookUp lookUp(Message message, Instant since) {
        try {
            Session session = sessions.current(callTimeout.dividedBy(4));
            Answer answer = get(message, session);
            if (BlueskyOutcomes.wantsNewSession(answer)) {
                session = sessions.after(session, callTimeout.dividedBy(4));
                answer = get(message, session);
            }
            return seen(message, session, answer, since);
        } catch (NotSent | NoAnswer | Refused e) {
            return new Impossible(Detail.saidBy(e));
        }
    }

    /** Of answers to posts: what others say is of calls, and not of points. */
    @Override
    public List<Reading> readings() {
        return readings.drain();
    }

    @Override
    public Check check() {
        Duration each = callTimeout.dividedBy(4);
        try {
            Session session = sessions.current(each);
            Answer answer = client.query(session.server(), WHO, Map.of(), session.token(), each);
            if (BlueskyOutcomes.wantsNewSession(answer)) {
                session = sessions.after(session, each);
                answer = client.query(session.server(), WHO, Map.of(), session.token(), each);
            }
            return BlueskyOutcomes.ofCheck(answer, clock.instant());
        } catch (NotSent | NoAnswer e) {
            return new Check.Unanswered(Detail.saidBy(e));
        } catch (Refused e) {
            return FailedCheck.as(BlueskyOutcomes.ofSession(e.answer(), clock.instant()));
        }
    }

    private Answer get(Message message, Session session) throws NotSent, NoAnswer {
        return client.query(
                session.server(),
                GET,
                Map.of("repo", session.did(), "collection", PostRecord.COLLECTION, "rkey", key(message)),
                session.token(),
                callTimeout.dividedBy(4));
    }

    private LookUp seen(Message message, Session session, Answer answer, Instant since) {
        if (BlueskyOutcomes.error(answer).equals("RecordNotFound")) {
            return new Seen(List.of());
        }
        Optional<String> uri = answer.text("/uri");
        if (!answer.isSuccess() || uri.isEmpty()) {
            return new Impossible(BlueskyOutcomes.detail(answer));
        }
        if (!SameText.of(answer.text("/value/text").orElse(""), message.text())) {
            return new Seen(List.of());
        }
        // A record says when it was due and not when it was made: that was not before the first attempt.
        Instant madeAt = since.isAfter(message.createdAt()) ? since : message.createdAt();
        return new Seen(List.of(new Sighting(uri.get(), permalink(session, message), madeAt)));
    }

    private String permalink(Session session, Message message) {
        return "%s/profile/%s/post/%s".formatted(site, session.handle(), key(message));
    }

    private static String key(Message message) {
        return RecordKey.of(message.createdAt(), message.idempotencyKey());
    }

    /** The put ended without an answer: the post may exist. */
    private static final class Doubtful extends Exception {
        private static final long serialVersionUID = 1L;

        Doubtful(String detail) {
            super(detail);
        }
    }
}
