package org.vocero.publishing.channel.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.channel.http.Multipart;
import org.vocero.publishing.delivery.Upload;

/**
 * Puts pictures on a server, 30 of them in 30 minutes. It may take one and prepare it later (202, then 206): a status may have it only
 * when that is done (docs.joinmastodon.org, "media" and "rate limits", 2026-11).
 */
final class MastodonUploads {

    private static final int ACCEPTED = 202;
    private static final int PARTIAL = 206;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final MastodonClient client;
    private final Clock clock;

    MastodonUploads(MastodonClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The ids by which a status names them, in their order. */
    List<String> put(List<Upload> uploads, Deadline deadline) throws NotUploaded {
        List<String> ids = new ArrayList<>();
        List<String> unready = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                Answer answer = put(upload, deadline);
                String id = answer.text("/id")
                        .orElseThrow(() -> later("no id in the answer, " + MastodonOutcomes.detail(answer)));
                ids.add(id);
                if (answer.status() == ACCEPTED) {
                    unready.add(id);
                }
            }
            for (String id : unready) {
                awaitReady(id, deadline);
            }
        } catch (NotSent | NoAnswer e) {
            throw later(Detail.saidBy(e));
        }
        return ids;
    }

    private Answer put(Upload upload, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        Multipart form = new Multipart()
                .field("description", upload.picture().altText())
                .file("file", upload.picture().digest(), upload.picture().mediaType(), upload.bytes());
        return successful(client.post("/api/v2/media", form, deadline.left()));
    }

    private void awaitReady(String id, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        while (successful(client.get("/api/v1/media/" + id, deadline.left())).status() == PARTIAL) {
            if (deadline.left().isZero() || Thread.currentThread().isInterrupted()) {
                throw later("the server is still preparing a picture");
            }
            LockSupport.parkNanos(deadline.leftUpTo(BETWEEN_LOOKS).toNanos());
        }
    }

    private Answer successful(Answer answer) throws NotUploaded {
        if (!answer.isSuccess()) {
            throw NotUploaded.because(MastodonOutcomes.of(answer, clock.instant()));
        }
        return answer;
    }

    private NotUploaded later(String detail) {
        return NotUploaded.later(detail);
    }
}
