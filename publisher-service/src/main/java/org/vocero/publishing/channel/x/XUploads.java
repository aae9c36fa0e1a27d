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
 * Puts pictures on X, each in one request, an animated GIF in parts, and with its alt text in another: 500 of either in 15 minutes, and what
 * no post has taken within a day is gone (docs.x.com, "Media upload" and "Rate limits", 2026-11).
 */
final class XUploads {

    private static final String GIF = "image/gif";

    private final XClient client;
    private final XUploadInParts inParts;
    private final Clock clock;

    XUploads(XClient client, Clock clock) {
        this.client = client;
        this.inParts = new XUploadInParts(client, this);
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
        String id = upload.picture().mediaType().equals(GIF)
                ? inParts.put(upload, "tweet_gif", deadline)
                : putWhole(upload, deadline);
        Map<String, ?> described = Map.of(
                "id",
                id,
                "metadata",
                Map.of("alt_text", Map.of("text", upload.picture().altText())));
        successful(client.post("/2/media/metadata", described, deadline.left()));
        return id;
    }

    private String putWhole(Upload upload, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        String type = upload.picture().mediaType();
        Multipart form = new Multipart()
                .field("media_category", "tweet_image")
                .field("media_type", type)
                .file("media", upload.picture().digest(), type, upload.bytes());
        return idIn(successful(client.post("/2/media/upload", form, deadline.left())));
    }

    /** It becomes a part of addresses. */
    String idIn(XAnswer answer) throws NotUploaded {
        return answer.text("/data/id")
                .filter(id -> id.matches("[0-9]+"))
                .orElseThrow(() -> NotUploaded.later("no id in the answer, " + answer.detail()));
    }

    XAnswer successful(XAnswer answer) throws NotUploaded {
        if (!answer.isSuccess()) {
            throw NotUploaded.because(XOutcomes.of(answer, clock.instant()));
        }
        return answer;
    }
}
