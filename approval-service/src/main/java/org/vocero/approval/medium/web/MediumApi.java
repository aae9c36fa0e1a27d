package org.vocero.approval.medium.web;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.medium.UploadMedium;
import org.vocero.approval.medium.UploadingMedia;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/media")
class MediumApi {

    /** Shown by itself, nothing in it runs and nothing is fetched. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final UploadingMedia uploading;
    private final Media media;
    private final Answers answers;

    MediumApi(UploadingMedia uploading, Media media, Answers answers) {
        this.uploading = uploading;
        this.media = media;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> upload(
            @RequestParam(required = false) @Nullable MultipartFile file, Principal person, Locale locale)
            throws IOException {
        if (file == null) {
            return answers.refused(
                    Refusal.unacceptable("picture-rejected", List.of(Problem.at("file", "missing"))), locale);
        }
        String name = file.getOriginalFilename();
        return answers.of(
                uploading.upload(new UploadMedium(file.getBytes(), name == null ? "" : name, person.getName())),
                locale,
                MediumJson::of);
    }

    @GetMapping("/{digest:[0-9a-f]{64}}")
    ResponseEntity<?> file(@PathVariable String digest, Locale locale) {
        return media.find(digest)
                .<ResponseEntity<?>>flatMap(medium -> media.file(digest)
                        .map(file -> ResponseEntity.ok()
                                .cacheControl(FOR_EVER)
                                .eTag(digest)
                                .contentType(
                                        MediaType.parseMediaType(medium.type().mediaType()))
                                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Cross-Origin-Resource-Policy", "same-origin")
                                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                                .body(file)))
                .orElseGet(() -> answers.refused(Refusal.missing("unknown-medium", digest), locale));
    }

    /**
     * A picture.
     *
     * @param bytes the file's size
     * @param url of the file
     */
    record MediumJson(String digest, String mediaType, long bytes, int width, int height, String url) {

        static MediumJson of(Medium medium) {
            return new MediumJson(
                    medium.digest(),
                    medium.type().mediaType(),
                    medium.bytes(),
                    medium.width(),
                    medium.height(),
                    "/api/media/" + medium.digest());
        }
    }
}
