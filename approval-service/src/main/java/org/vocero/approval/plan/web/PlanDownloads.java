package org.vocero.approval.plan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.plan.ExportingPlans;
import org.vocero.approval.plan.SheetFormat;
import org.vocero.approval.plan.SheetFormats;

/**
 * A campaign's plan as a file. It is written to a file of ours before a byte is sent: whoever reads slowly holds no transaction open,
 * and half a plan never looks like a whole one.
 */
@RestController
class PlanDownloads {

    private static final String USUAL = "csv";
    private static final String WORKBOOK = "xlsx";

    private final ExportingPlans exporting;
    private final SheetFormats formats;
    private final Answers answers;

    PlanDownloads(ExportingPlans exporting, SheetFormats formats, Answers answers) {
        this.exporting = exporting;
        this.formats = formats;
        this.answers = answers;
    }

    /** A workbook for whoever asks for one, CSV for everyone else. */
    @GetMapping("/api/campaigns/{key}/plan")
    ResponseEntity<Object> plan(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            Locale locale)
            throws IOException {
        boolean workbook = accepted.contains(format(WORKBOOK).mediaType());
        return download(key, format(workbook ? WORKBOOK : USUAL), locale);
    }

    @GetMapping("/api/campaigns/{key}/plan.{extension:csv|xlsx}")
    ResponseEntity<Object> plan(@PathVariable String key, Locale locale, @PathVariable String extension)
            throws IOException {
        return download(key, format(extension), locale);
    }

    private ResponseEntity<Object> download(String key, SheetFormat format, Locale locale) throws IOException {
        Path file = Files.createTempFile("plan-", "." + format.extension());
        try {
            Outcome<Long> exported = export(key, format, file);
            return exported.match(
                    length -> file(key, format, opened(file), length), refusal -> answers.refused(refusal, locale));
        } finally {
            Files.delete(file);
        }
    }

    /** The length of the file. */
    private Outcome<Long> export(String key, SheetFormat format, Path file) throws IOException {
        Outcome<Integer> outcome;
        try (OutputStream out = Files.newOutputStream(file)) {
            outcome = exporting.export(key, format, out);
        }
        long length = Files.size(file);
        return outcome.then(posts -> Outcome.done(length));
    }

    /** Open before it is deleted: so it lives until it is sent, and is gone however that ends. */
    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("written a moment ago", e);
        }
    }

    private static ResponseEntity<Object> file(String key, SheetFormat format, InputStream content, long length) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .contentLength(length)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + "-plan." + format.extension())
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }

    private SheetFormat format(String extension) {
        return formats.named(extension).orElseThrow();
    }
}
