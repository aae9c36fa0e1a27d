package org.vocero.approval.connection.web;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.connection.Publisher;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;

/** The publisher's audit log of a publication. */
@RestController
class LogApi {

    private final Publisher publisher;
    private final Answers answers;

    LogApi(Publisher publisher, Answers answers) {
        this.publisher = publisher;
        this.answers = answers;
    }

    @GetMapping("/api/publications/{publication}/log")
    ResponseEntity<Object> log(@PathVariable UUID publication, Locale locale) {
        return answers.of(
                publisher
                        .log(publication)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.conflict("publisher-away"))),
                locale,
                Function.identity());
    }
}
