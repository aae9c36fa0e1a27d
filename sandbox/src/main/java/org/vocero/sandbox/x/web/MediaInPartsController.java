package org.vocero.sandbox.x.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** Uploading an animated GIF to X: begun, sent in parts, ended, and asked about until it is processed. */
@RestController
class MediaInPartsController {

    private static final int GIF_LIMIT = 15 * 1024 * 1024;
    private static final int PART_LIMIT = 5 * 1024 * 1024;
    private static final int LAST_INDEX = 999;
    private static final String CATEGORY = "tweet_gif";
    private static final String OPEN = "/2/media/upload/{id:[0-9]{1,19}}";

    private final XAuthentication authentication;
    private final UploadsInParts parts;
    private final MediaUploads uploads;
    private final FaultyExchange exchange;
    private final JsonMapper json;

    MediaInPartsController(
            XAuthentication authentication,
            UploadsInParts parts,
            MediaUploads uploads,
            FaultyExchange exchange,
            JsonMapper json) {
        this.authentication = authentication;
        this.parts = parts;
        this.uploads = uploads;
        this.exchange = exchange;
        this.json = json;
    }

    @PostMapping("/2/media/upload/initialize")
    ResponseEntity<?> begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        XAccount account = authentication.of(request);
        JsonNode upload =
                XBody.read(request.getContentType(), body, json, Set.of("media_type", "total_bytes", "media_category"));
        uploads.count(account, response);
        if (!XBody.text(upload, "$", "media_category").equals(CATEGORY)) {
            throw XBody.invalid("$.media_category: this sandbox has the enumeration [" + CATEGORY + "]");
        }
        if (!XBody.text(upload, "$", "media_type").equals(PictureKind.GIF.mimeType())) {
            throw XBody.invalid("$.media_type: does not match the media category, which is " + CATEGORY);
        }
        JsonNode size = upload.path("total_bytes");
        if (!size.isIntegralNumber() || size.asLong() < 1 || size.asLong() > GIF_LIMIT) {
            throw XBody.invalid("$.total_bytes: must be from 1 to " + GIF_LIMIT);
        }
        return answer(account, () -> {
            String id = parts.begin(account, size.asLong());
            return Map.of(
                    "id", id, "media_key", TweetViews.gifKey(id), "expires_after_secs", MediaUploads.LIFE.toSeconds());
        });
    }

    @PostMapping(path = OPEN + "/append", consumes = "multipart/form-data")
    ResponseEntity<?> append(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile media,
            HttpServletRequest request) {
        XAccount account = authentication.of(request);
        XQuery form = new XQuery(request, Set.of("media", "segment_index"));
        if (media == null || form.text("segment_index").isEmpty()) {
            throw XBody.invalid("$.media and $.segment_index: one is missing but both are required");
        }
        int index = form.number("segment_index", 0, LAST_INDEX, 0);
        if (media.getSize() < 1 || media.getSize() > PART_LIMIT) {
            throw XBody.invalid("Segment size must be from 1 to " + PART_LIMIT + " bytes.");
        }
        UploadInParts upload = parts.open(account, id);
        return answer(account, () -> {
            upload.append(index, bytes(media));
            return Map.of("expires_at", upload.begun().plus(MediaUploads.LIFE).getEpochSecond());
        });
    }

    @PostMapping(OPEN + "/finalize")
    ResponseEntity<?> end(@PathVariable String id, HttpServletRequest request) {
        XAccount account = authentication.of(request);
        byte[] whole = parts.open(account, id).whole();
        return answer(account, () -> {
            parts.end(account, id, whole);
            return view(id, whole.length, Map.of("state", "pending", "check_after_secs", 1));
        });
    }

    @GetMapping("/2/media/upload")
    ResponseEntity<?> status(HttpServletRequest request) {
        XAccount account = authentication.of(request);
        XQuery query = new XQuery(request, Set.of("command", "media_id"));
        if (!query.text("command").orElse("").equals("STATUS")) {
            throw query.invalid("command", "The `command` query parameter is not one of [STATUS]");
        }
        String id = query.text("media_id").orElse("");
        if (parts.hasFailed(account, id)) {
            return ResponseEntity.ok(Map.of("data", view(id, 0, failure())));
        }
        Upload upload = parts.find(account, id)
                .filter(it -> it.kind() == PictureKind.GIF)
                .orElseThrow(() -> XBody.invalid("Your media IDs are invalid."));
        Map<String, Object> state = uploads.isReady(upload)
                ? Map.of("state", "succeeded", "progress_percent", 100)
                : Map.of("state", "in_progress", "check_after_secs", 1, "progress_percent", 50);
        return ResponseEntity.ok(Map.of("data", view(id, upload.size(), state)));
    }

    private static Map<String, Object> failure() {
        return Map.of(
                "state",
                "failed",
                "error",
                Map.of("code", 1, "name", "InvalidMedia", "message", "Unsupported GIF format"));
    }

    private static Map<String, Object> view(String id, long size, Map<String, Object> processing) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("media_key", TweetViews.gifKey(id));
        view.put("size", size);
        view.put("expires_after_secs", MediaUploads.LIFE.toSeconds());
        view.put("processing_info", processing);
        return view;
    }

    private ResponseEntity<?> answer(XAccount account, Supplier<Map<String, Object>> data) {
        return exchange.answer(
                account.account(), Call.UPLOAD, () -> ResponseEntity.ok(Map.of("data", data.get())), new XRefusals());
    }

    private static byte[] bytes(MultipartFile media) {
        try {
            return media.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was uploaded", e);
        }
    }
}
