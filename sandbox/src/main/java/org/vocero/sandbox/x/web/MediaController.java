package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.fault.web.FaultyExchange;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.x.XAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploading pictures to X in one call, and telling those who do not see what is on them. */
@RestController("xMediaController")
class MediaController {

    private static final int ALT_LIMIT = 1_000;
    private static final String CATEGORY = "tweet_image";
    private static final Set<String> FIELDS = Set.of("media", "media_category", "media_type");

    private final XAuthentication authentication;
    private final MediaUploads uploads;
    private final FaultyExchange exchange;
    private final JsonMapper json;

    MediaController(XAuthentication authentication, MediaUploads uploads, FaultyExchange exchange, JsonMapper json) {
        this.authentication = authentication;
        this.uploads = uploads;
        this.exchange = exchange;
        this.json = json;
    }

    @PostMapping(path = "/2/media/upload", consumes = "multipart/form-data")
    ResponseEntity<?> upload(
            @RequestParam(required = false) @Nullable MultipartFile media,
            HttpServletRequest request,
            HttpServletResponse response) {
        XAccount account = authentication.of(request);
        XQuery form = new XQuery(request, FIELDS);
        uploads.count(account, response);
        if (media == null) {
            throw XBody.invalid("$.media: is missing but it is required");
        }
        return keep(
                account,
                bytes(media),
                form.text("media_category").orElse(""),
                form.text("media_type").orElse(""));
    }

    @PostMapping(path = "/2/media/upload", consumes = "application/json")
    ResponseEntity<?> uploadInJson(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        XAccount account = authentication.of(request);
        JsonNode upload = XBody.read(request.getContentType(), body, json, FIELDS);
        uploads.count(account, response);
        return keep(
                account,
                decoded(XBody.text(upload, "$", "media")),
                XBody.text(upload, "$", "media_category"),
                XBody.text(upload, "$", "media_type"));
    }

    @PostMapping("/2/media/metadata")
    ResponseEntity<?> describe(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        XAccount account = authentication.of(request);
        JsonNode input = XBody.read(request.getContentType(), body, json, Set.of("id", "metadata"));
        JsonNode metadata = XBody.object(input.path("metadata"), "$.metadata", Set.of("alt_text"));
        JsonNode alt = XBody.object(metadata.path("alt_text"), "$.metadata.alt_text", Set.of("text"));
        String text = XBody.text(alt, "$.metadata.alt_text", "text");
        if (text.isEmpty() || text.codePointCount(0, text.length()) > ALT_LIMIT) {
            throw XBody.invalid("$.metadata.alt_text.text: must be from 1 to " + ALT_LIMIT + " characters long");
        }
        uploads.count(account, response);
        Upload upload = uploads.find(account, XBody.text(input, "$", "id"))
                .orElseThrow(() -> XBody.invalid("Your media IDs are invalid."));
        return exchange.answer(
                account.account(),
                Call.UPLOAD,
                () -> {
                    uploads.describe(upload, text);
                    return ResponseEntity.ok(Map.of(
                            "data",
                            Map.of(
                                    "id",
                                    upload.id(),
                                    "associated_metadata",
                                    Map.of("alt_text", Map.of("text", text)))));
                },
                new XRefusals());
    }

    private ResponseEntity<?> keep(XAccount account, byte[] bytes, String category, String type) {
        if (!category.equals(CATEGORY)) {
            throw XBody.invalid("$.media_category: this sandbox has the enumeration [" + CATEGORY + "]");
        }
        PictureKind kind = uploads.kindOf(bytes);
        if (!type.isEmpty() && !type.equals(kind.mimeType())) {
            throw XBody.invalid("$.media_type: does not match the media, which is " + kind.mimeType());
        }
        return exchange.answer(
                account.account(),
                Call.UPLOAD,
                () -> {
                    Upload upload = uploads.keep(account, bytes, kind);
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", upload.id());
                    view.put("media_key", TweetViews.mediaKey(upload.asPicture()));
                    view.put("size", upload.size());
                    view.put("expires_after_secs", MediaUploads.LIFE.toSeconds());
                    return ResponseEntity.ok(Map.of("data", view));
                },
                new XRefusals());
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw XBody.invalid("$.media: is not valid base64");
        }
    }

    private static byte[] bytes(MultipartFile media) {
        try {
            return media.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was uploaded", e);
        }
    }
}
