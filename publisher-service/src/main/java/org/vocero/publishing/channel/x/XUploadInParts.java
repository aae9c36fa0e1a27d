package org.vocero.publishing.channel.x;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.vocero.publishing.channel.NotUploaded;
import org.vocero.publishing.channel.http.Calls.NoAnswer;
import org.vocero.publishing.channel.http.Calls.NotSent;
import org.vocero.publishing.channel.http.Deadline;
import org.vocero.publishing.channel.http.Multipart;
import org.vocero.publishing.delivery.Outcome.RefusedForGood;
import org.vocero.publishing.delivery.Upload;
import twitter4j.HttpParameter;

/**
 * Puts an animated GIF on X: begun with its size, sent in parts of up to 5 MB, ended, and then processed by X for a while, in which no post
 * may name it (docs.x.com, "Chunked media upload", 2026-11).
 */
final class XUploadInParts {

    static final int PART = 4_000_000;

    private static final String UPLOAD = "/2/media/upload";
    private static final long USUAL_SECONDS = 1;

    private final XClient client;
    private final XUploads answers;

    XUploadInParts(XClient client, XUploads answers) {
        this.client = client;
        this.answers = answers;
    }

    /** The id by which a post names it. */
    String put(Upload upload, String category, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        String id = begin(upload, category, deadline);
        byte[] bytes = upload.bytes();
        for (int part = 0; part * PART < bytes.length; part++) {
            byte[] segment = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
            Multipart form = new Multipart()
                    .field("segment_index", Integer.toString(part))
                    .file("media", upload.picture().digest(), upload.picture().mediaType(), segment);
            answers.successful(client.post(UPLOAD + "/" + id + "/append", form, deadline.left()));
        }
        XAnswer ended = answers.successful(client.post(UPLOAD + "/" + id + "/finalize", deadline.left()));
        awaitProcessed(id, ended, deadline);
        return id;
    }

    private String begin(Upload upload, String category, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        Map<String, ?> size = Map.of(
                "media_category",
                category,
                "media_type",
                upload.picture().mediaType(),
                "total_bytes",
                upload.bytes().length);
        return answers.idIn(answers.successful(client.post(UPLOAD + "/initialize", size, deadline.left())));
    }

    /** X says when to look again, and in the end why it cannot show it. */
    private void awaitProcessed(String id, XAnswer ended, Deadline deadline) throws NotSent, NoAnswer, NotUploaded {
        XAnswer answer = ended;
        while (true) {
            switch (answer.text("/data/processing_info/state").orElse("succeeded")) {
                case "succeeded" -> {
                    return;
                }
                case "failed" -> throw NotUploaded.because(new RefusedForGood("picture-refused", whyFailed(answer)));
                default -> {
                    if (deadline.left().isZero() || Thread.currentThread().isInterrupted()) {
                        throw NotUploaded.later("X is still processing a picture");
                    }
                    LockSupport.parkNanos(
                            deadline.leftUpTo(nextLookAfter(answer)).toNanos());
                }
            }
            answer = answers.successful(client.get(
                    UPLOAD,
                    List.of(new HttpParameter("command", "STATUS"), new HttpParameter("media_id", id)),
                    deadline.left()));
        }
    }

    private static Duration nextLookAfter(XAnswer answer) {
        return Duration.ofSeconds(
                answer.body().at("/data/processing_info/check_after_secs").asLong(USUAL_SECONDS));
    }

    private static String whyFailed(XAnswer answer) {
        return answer.text("/data/processing_info/error/message").orElse("X could not process it");
    }
}
