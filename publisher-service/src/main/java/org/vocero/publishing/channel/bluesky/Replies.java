package org.vocero.publishing.channel.bluesky;

import java.time.Duration;
import java.util.Map;
import org.vocero.publishing.channel.bluesky.Sessions.Refused;
import org.vocero.publishing.channel.bluesky.Sessions.Session;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.delivery.Message;

/** What a record says of the posts that it answers: each by its address, and by the hash of what it is now, which is asked for. */
final class Replies {

    private static final String GET = "com.atproto.repo.getRecord";

    private final XrpcClient client;
    private final Sessions sessions;
    private final Duration each;

    /** @param each for one question */
    Replies(XrpcClient client, Sessions sessions, Duration each) {
        this.client = client;
        this.sessions = sessions;
        this.each = each;
    }

    /** @throws Gone if one of them is not there any more */
    Map<String, Object> to(Message.Answered answers) throws NotSent, NoAnswer, Refused, Gone {
        Map<String, String> first = reference(answers.first());
        Map<String, String> last = answers.last().equals(answers.first()) ? first : reference(answers.last());
        return Map.of("root", first, "parent", last);
    }

    private Map<String, String> reference(String uri) throws NotSent, NoAnswer, Refused, Gone {
        Session session = sessions.current(each);
        Answer answer = get(uri, session);
        if (BlueskyOutcomes.wantsNewSession(answer)) {
            answer = get(uri, sessions.after(session, each));
        }
        if (BlueskyOutcomes.error(answer).equals("RecordNotFound")) {
            throw new Gone(uri);
        }
        String detail = BlueskyOutcomes.detail(answer);
        String cid = answer.text("/cid").orElseThrow(() -> new NoAnswer(detail));
        return Map.of("uri", uri, "cid", cid);
    }

    private Answer get(String uri, Session session) throws NotSent, NoAnswer {
        String key = uri.substring(uri.lastIndexOf('/') + 1);
        return client.query(
                session.server(),
                GET,
                Map.of("repo", session.did(), "collection", PostRecord.COLLECTION, "rkey", key),
                session.token(),
                each);
    }

    /** A post that the thread has to go on from is not there any more. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone(String uri) {
            super(uri + " is not there any more");
        }
    }
}
