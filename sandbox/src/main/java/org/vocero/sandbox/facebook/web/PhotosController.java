package org.vocero.sandbox.facebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vocero.sandbox.facebook.Page;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.media.Picture;
import org.vocero.sandbox.media.PictureKind;
import org.vocero.sandbox.wall.Authors;
import org.vocero.sandbox.wall.Content;
import org.vocero.sandbox.wall.Draft;
import org.vocero.sandbox.wall.Wall;

/** Uploading photos to a page: each is a post of its own unless it is to be unpublished. */
@RestController
@RequestMapping("/v24.0")
class PhotosController {

    private static final Set<String> PARAMETERS =
            Set.of("published", "alt_text_custom", "message", "caption", "temporary");

    private final GraphCaller caller;
    private final Photos photos;
    private final Authors authors;
    private final Wall wall;

    PhotosController(GraphCaller caller, Photos photos, Authors authors, Wall wall) {
        this.caller = caller;
        this.photos = photos;
        this.authors = authors;
        this.wall = wall;
    }

    @PostMapping("/{pageId:[0-9]+}/photos")
    ResponseEntity<?> upload(
            @PathVariable String pageId,
            @RequestParam(required = false) @Nullable MultipartFile source,
            HttpServletRequest request) {
        Page page = caller.of(request, pageId, "post");
        GraphParameters parameters = new GraphParameters(request, PARAMETERS);
        if (source == null || source.isEmpty()) {
            throw GraphError.missingImage();
        }
        byte[] bytes = bytes(source);
        PictureKind kind = Photos.kindOf(bytes);
        String alt = parameters.text("alt_text_custom").orElse("");
        if (!parameters.flag("published", true)) {
            return caller.answer(
                    page,
                    Call.UPLOAD,
                    () -> ResponseEntity.ok(
                            Map.of("id", photos.keep(page, bytes, kind, alt).id())));
        }
        parameters.refuseLongerThan("message", GraphController.MESSAGE_LIMIT);
        String message =
                parameters.text("message").or(() -> parameters.text("caption")).orElse("");
        return caller.answer(page, Call.POST, () -> {
            Picture photo = photos.keep(page, bytes, kind, alt);
            Draft draft = new Draft(
                    authors.byAccount(page.account()).orElseThrow(),
                    Content.of(message).withPictures(List.of(photo)),
                    number -> pageId + "_" + number);
            return wall.post(draft)
                    .match(
                            taken -> ResponseEntity.ok(Map.of("id", photo.id(), "post_id", taken.id())),
                            same -> GraphError.duplicate().answer(),
                            repeats -> GraphError.duplicate().answer());
        });
    }

    private static byte[] bytes(MultipartFile source) {
        try {
            return source.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was uploaded", e);
        }
    }
}
