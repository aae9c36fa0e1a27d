package org.vocero.approval.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.audit.AuditLine;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.outcome.web.Page;

@RestController
class AuditApi {

    private final AuditLog audit;

    AuditApi(AuditLog audit) {
        this.audit = audit;
    }

    /** In pages, the latest first. */
    @GetMapping("/api/audit")
    ResponseEntity<List<LineJson>> list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = Page.USUAL_ROWS) int limit) {
        return Page.of(
                limit,
                rows -> audit.latest(campaign, after, rows),
                LineJson::of,
                line -> String.valueOf(line.number()));
    }

    /** What somebody did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            long number,
            Instant at,
            String who,
            String what,
            @Nullable String campaign,
            @Nullable String account,
            @Nullable String anchor,
            @Nullable UUID post,
            @Nullable String postKey,
            @Nullable Integer version,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {

        static LineJson of(AuditLine line) {
            AuditEntry entry = line.entry();
            return new LineJson(
                    line.number(),
                    entry.at(),
                    entry.who(),
                    entry.what(),
                    entry.campaign(),
                    entry.account(),
                    entry.anchor(),
                    entry.post(),
                    line.postKey(),
                    entry.version(),
                    entry.from(),
                    entry.to(),
                    entry.reason());
        }
    }
}
