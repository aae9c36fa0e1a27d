package org.vocero.publishing.delivery.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.publishing.delivery.AuditLog;

/** Every transition of a publication's deliveries. */
@RestController
final class AuditApi {

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/publications/{publication}/log")
    List<AuditLog.Line> log(@PathVariable UUID publication) {
        return log.of(publication);
    }
}
