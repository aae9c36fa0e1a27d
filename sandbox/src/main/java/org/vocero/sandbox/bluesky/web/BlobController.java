package org.vocero.sandbox.bluesky.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.bluesky.BlueskyAccount;
import org.vocero.sandbox.bluesky.Names;
import org.vocero.sandbox.bluesky.Tokens.Purpose;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.media.MediaStore;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.wall.Wall;

/** Uploading blobs to Bluesky, of which this sandbox takes pictures only. */
@RestController
class BlobController {

    /** Of a data server as it is installed; a picture in a post may have less. */
    private static final int UPLOAD_LIMIT = 5 * 1024 * 1024;

    private final BlueskyCaller caller;
    private final MediaStore store;
    private final Wall wall;

    BlobController(BlueskyCaller caller, MediaStore store, Wall wall) {
        this.caller = caller;
        this.store = store;
        this.wall = wall;
    }

    @PostMapping("/xrpc/com.atproto.repo.uploadBlob")
    ResponseEntity<?> upload(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) byte @Nullable [] body) {
        BlueskyAccount account = caller.of(request, Purpose.ACCESS);
        if (request.getContentType() == null) {
            throw XrpcError.invalid("Request encoding (Content-Type) required but not provided");
        }
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length == 0) {
            throw XrpcError.invalid("A request body is expected but none was provided");
        }
        if (bytes.length > UPLOAD_LIMIT) {
            throw XrpcError.of(413, "PayloadTooLarge", "request entity too large");
        }
        PictureKind kind = PictureKind.of(bytes)
                .orElseThrow(() -> XrpcError.invalid("This sandbox takes JPEG, PNG, GIF and WebP only"));
        caller.spend(account, 1, response);
        return caller.answer(account, Call.UPLOAD, () -> {
            String cid = Names.ofBlob(bytes);
            Upload upload = wall.upload(account.account(), number -> cid, store.put(bytes), kind, bytes.length, "");
            return ResponseEntity.ok(Map.of("blob", reference(upload)));
        });
    }

    private static Map<String, Object> reference(Upload upload) {
        Map<String, Object> blob = new LinkedHashMap<>();
        blob.put("$type", "blob");
        blob.put("ref", Map.of("$link", upload.id()));
        blob.put("mimeType", upload.kind().mimeType());
        blob.put("size", upload.size());
        return blob;
    }
}
