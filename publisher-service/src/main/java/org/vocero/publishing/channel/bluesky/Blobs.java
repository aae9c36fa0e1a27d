package org.vocero.publishing.channel.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.bluesky.Sessions.Refused;
import org.vocero.publishing.channel.bluesky.Sessions.Session;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.delivery.Upload;
import tools.jackson.databind.JsonNode;

/**
 * Puts pictures on an account's data server. They are named by their content there too, so that a second upload makes the same record;
 * those that no record names within hours are gone (atproto.com/specs/blob, 2026-11).
 */
final class Blobs {

    private static final String UPLOAD = "com.atproto.repo.uploadBlob";

    private final XrpcClient client;
    private final Sessions sessions;
    private final Clock clock;

    Blobs(XrpcClient client, Sessions sessions, Clock clock) {
        this.client = client;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The blobs as a record names them, in their order. */
    List<JsonNode> put(List<Upload> uploads, Deadline deadline) throws NotUploaded, Refused {
        List<JsonNode> blobs = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                blobs.add(put(upload, deadline));
            }
        } catch (NotSent | NoAnswer e) {
            throw NotUploaded.later(Detail.saidBy(e));
        }
        return blobs;
    }

    private JsonNode put(Upload upload, Deadline deadline) throws NotSent, NoAnswer, NotUploaded, Refused {
        Duration forSession = deadline.left().dividedBy(2);
        Session session = sessions.current(forSession);
        Answer answer = put(upload, session, deadline);
        if (BlueskyOutcomes.wantsNewSession(answer)) {
            answer = put(upload, sessions.after(session, forSession), deadline);
        }
        if (!answer.isSuccess()) {
            throw NotUploaded.because(BlueskyOutcomes.ofPost(answer, clock.instant()));
        }
        JsonNode blob = answer.body().path("blob");
        if (!blob.isObject()) {
            throw NotUploaded.later("no blob in the answer, " + BlueskyOutcomes.detail(answer));
        }
        return blob;
    }

    private Answer put(Upload upload, Session session, Deadline deadline) throws NotSent, NoAnswer {
        return client.upload(
                session.server(),
                UPLOAD,
                upload.picture().mediaType(),
                upload.bytes(),
                session.token(),
                deadline.left());
    }
}
