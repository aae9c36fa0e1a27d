package org.vocero.publishing.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with a file, as browsers send it (RFC 7578). */
public final class Multipart {

    private static final String LINE = "\r\n";

    private final String boundary = "vocero-" + UUID.randomUUID();
    private final List<byte[]> pieces = new ArrayList<>();

    /** The name has no quotes and no line breaks, as the platforms' parameters have none. */
    public Multipart field(String name, String value) {
        text("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE + LINE + value
                + LINE);
        return this;
    }

    /** The file's name is its digest: what somebody once called it is nobody's concern. */
    public Multipart file(String name, String digest, String mediaType, byte[] content) {
        text("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + digest
                + "\"" + LINE + "Content-Type: " + mediaType + LINE + LINE);
        pieces.add(content);
        text(LINE);
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Of a length that is known: platforms refuse what comes in chunks. The files are not copied. */
    public BodyPublisher body() {
        List<BodyPublisher> publishers = new ArrayList<>();
        pieces.forEach(piece -> publishers.add(BodyPublishers.ofByteArray(piece)));
        publishers.add(BodyPublishers.ofString("--" + boundary + "--" + LINE));
        return BodyPublishers.concat(publishers.toArray(BodyPublisher[]::new));
    }

    private void text(String text) {
        pieces.add(text.getBytes(UTF_8));
    }
}
