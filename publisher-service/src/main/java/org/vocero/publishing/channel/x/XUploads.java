package org.vocero.publishing.channel.x;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vocero.publishing.channel.Detail;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.channel.http.Multipart;
import org.vocero.publishing.delivery.Upload;

/**
 * Puts pictures on X, each in one request and with its alt text in a second: 500 of either in 15 minutes, and what no post has
 * taken within a day is gone (docs.x.com, "Media upload" and "Rate limits", 2026-11).
 */
final class XUploads {

    private final XClient client;
    private final Clock clock;

    XUploads(XClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The ids by which a post names them, in their order. */
    List<String> put(List<Upload> uploads, Deadline deadline) throws NotUploaded {
        List<String> ids = new ArrayList<>();
        for (Upload upload : uploads) {
            try {
                ids.add(put(upload, deadline));
            } catch (NotSent | NoAnswer e) {
                throw NotUploaded.later(Detail.saidBy(e));
            }
        }
        return ids;
    }

    private String put(Upload upload, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        String type = upload.picture().mediaType();
        Multipart form = new Multipart()
                .field("media_category", "tweet_image")
                .field("media_type", type)
                .file("media", upload.picture().digest(), type, upload.bytes());
        XAnswer answer = successful(client.post("/2/media/upload", form, deadline.left()));
        String id =
                answer.text("/data/id").orElseThrow(() -> NotUploaded.later("no id in the answer, " + answer.detail()));
        Map<String, ?> described = Map.of(
                "id",
                id,
                "metadata",
                Map.of("alt_text", Map.of("text", upload.picture().altText())));
        successful(client.post("/2/media/metadata", described, deadline.left()));
        return id;
    }

    private XAnswer successful(XAnswer answer) throws NotUploaded {
        if (!answer.isSuccess()) {
            throw NotUploaded.because(XOutcomes.of(answer, clock.instant()));
        }
        return answer;
    }
}
