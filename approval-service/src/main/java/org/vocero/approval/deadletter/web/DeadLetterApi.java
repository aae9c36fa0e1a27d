package org.vocero.approval.deadletter.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.deadletter.DeadLetter;
import org.vocero.approval.deadletter.DeadLetters;
import org.vocero.approval.deadletter.ReplayingDeadLetters;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/dead-letters")
class DeadLetterApi {

    private static final int MOST = 1_000;

    private final DeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final Answers answers;

    DeadLetterApi(DeadLetters letters, ReplayingDeadLetters replaying, Answers answers) {
        this.letters = letters;
        this.replaying = replaying;
        this.answers = answers;
    }

    /** Those that wait, then those that were replayed last. */
    @GetMapping
    List<DeadLetter> list() {
        return Stream.concat(letters.waiting(MOST).stream(), letters.replayed(MOST).stream())
                .toList();
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Object> replay(@PathVariable long id, Principal person, Locale locale) {
        return answers.of(replaying.replay(id, person.getName()), locale, letter -> new Replayed(1));
    }

    @PostMapping("/replay")
    ResponseEntity<Object> replayAll(Principal person, Locale locale) {
        return answers.of(replaying.replayAll(person.getName()), locale, Replayed::new);
    }

    record Replayed(int replayed) {}
}
