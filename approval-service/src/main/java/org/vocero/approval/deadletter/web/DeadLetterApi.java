package org.vocero.approval.deadletter.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.deadletter.DeadLetter;
import org.vocero.approval.deadletter.DeadLetters;
import org.vocero.approval.deadletter.DiscardingDeadLetters;
import org.vocero.approval.deadletter.ReplayingDeadLetters;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/dead-letters")
class DeadLetterApi {

    private static final int MOST = 1_000;

    private final DeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final DiscardingDeadLetters discarding;
    private final Answers answers;

    DeadLetterApi(
            DeadLetters letters, ReplayingDeadLetters replaying, DiscardingDeadLetters discarding, Answers answers) {
        this.letters = letters;
        this.replaying = replaying;
        this.discarding = discarding;
        this.answers = answers;
    }

    /** Those that wait, then those that were replayed last, then those that were given up last. */
    @GetMapping
    List<DeadLetter> list() {
        return Stream.of(letters.waiting(MOST), letters.replayed(MOST), letters.discarded(MOST))
                .flatMap(List::stream)
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

    @PostMapping("/{id}/discarding")
    ResponseEntity<Object> discard(
            @PathVariable long id, @RequestBody Because because, Principal person, Locale locale) {
        return answers.of(
                discarding.discard(id, because.reason(), person.getName()), locale, letter -> new Discarded(1));
    }

    record Replayed(int replayed) {}

    record Discarded(int discarded) {}

    record Because(@Nullable String reason) {

        @Override
        public String reason() {
            return reason == null ? "" : reason;
        }
    }
}
