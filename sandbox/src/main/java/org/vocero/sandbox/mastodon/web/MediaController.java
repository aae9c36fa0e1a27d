package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.media.MediaStore;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Upload;
import org.vocero.sandbox.wall.Wall;

/** Uploading pictures to Mastodon. */
@RestController("mastodonMediaController")
class MediaController {

    static final int DESCRIPTION_LIMIT = 1_500;
    static final long SIZE_LIMIT = 16L * 1024 * 1024;

    private static final String WRITE = "write:media";
    private static final Set<String> PARAMETERS = Set.of("description", "focus");

    private final MastodonAuthentication authentication;
    private final MediaStore store;
    private final Wall wall;
    private final Attachments attachments;
    private final MediaViews views;

    MediaController(
            MastodonAuthentication authentication,
            MediaStore store,
            Wall wall,
            Attachments attachments,
            MediaViews views) {
        this.authentication = authentication;
        this.store = store;
        this.wall = wall;
        this.attachments = attachments;
        this.views = views;
    }

    @PostMapping("/api/v2/media")
    ResponseEntity<?> upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, WRITE);
        String description = description(Parameters.of(request, PARAMETERS));
        if (file == null || file.isEmpty()) {
            throw MastodonError.invalid("File can't be blank");
        }
        if (file.getSize() > SIZE_LIMIT) {
            throw MastodonError.invalid("File file size must be less than 16 MB");
        }
        byte[] bytes = bytes(file);
        PictureKind kind = PictureKind.of(bytes)
                .orElseThrow(() -> MastodonError.invalid("File content type is invalid, File is invalid"));
        return authentication.answer(account, Call.UPLOAD, () -> {
            Upload upload =
                    wall.upload(account.account(), Long::toString, store.put(bytes), kind, bytes.length, description);
            return attachments.isReady(upload)
                    ? ResponseEntity.ok(views.view(upload.asPicture()))
                    : ResponseEntity.accepted().body(views.unready(upload.asPicture()));
        });
    }

    @GetMapping("/api/v1/media/{id:[0-9]+}")
    ResponseEntity<?> lookUp(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, WRITE);
        Parameters.of(request, Set.of());
        Upload upload = attachments.unattached(account, id);
        return authentication.answer(
                account,
                Call.READ,
                () -> attachments.isReady(upload)
                        ? ResponseEntity.ok(views.view(upload.asPicture()))
                        : ResponseEntity.status(HttpStatus.PARTIAL_CONTENT).body(views.unready(upload.asPicture())));
    }

    @PutMapping("/api/v1/media/{id:[0-9]+}")
    ResponseEntity<?> describe(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, WRITE);
        String description = description(Parameters.of(request, PARAMETERS));
        Upload upload = attachments.unattached(account, id);
        return authentication.answer(account, Call.UPLOAD, () -> {
            wall.describe(upload, description);
            return ResponseEntity.ok(
                    views.view(attachments.unattached(account, id).asPicture()));
        });
    }

    private static String description(Parameters parameters) {
        String description = parameters.text("description").orElse("");
        if (description.codePointCount(0, description.length()) > DESCRIPTION_LIMIT) {
            throw MastodonError.invalid("Description is too long (maximum is " + DESCRIPTION_LIMIT + " characters)");
        }
        return description;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was uploaded", e);
        }
    }
}
