package org.vocero.approval.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlowingDownGuessesTest {

    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");

    private final SlowingDownGuesses guesses =
            new SlowingDownGuesses(new InMemoryAttempts(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void fourFailuresCostNothing() {
        fail(4, "ana", "10.0.0.1");

        assertThat(guesses.waitFor("ana", "10.0.0.1")).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(5, "ana", "10.0.0.1");
        assertThat(guesses.waitFor("ana", "10.0.0.1")).contains(Duration.ofSeconds(15));

        fail(1, "ana", "10.0.0.1");
        assertThat(guesses.waitFor("ana", "10.0.0.1")).contains(Duration.ofSeconds(30));

        fail(20, "ana", "10.0.0.1");
        assertThat(guesses.waitFor("ana", "10.0.0.1")).contains(Duration.ofMinutes(15));
    }

    @Test
    void aStrangerElsewhereDoesNotKeepADelegateOut() {
        fail(20, "ana", "203.0.113.9");

        assertThat(guesses.waitFor("ana", "10.0.0.1")).isEmpty();
    }

    @Test
    void tryingManyNamesFromOneAddressIsSlowedDownToo() {
        for (int name = 0; name < 30; name++) {
            fail(1, "name " + name, "203.0.113.9");
        }

        assertThat(guesses.waitFor("somebody else", "203.0.113.9")).isPresent();
    }

    @Test
    void signingInForgetsTheNamesFailuresAndNotTheAddresses() {
        fail(4, "ana", "10.0.0.1");
        guesses.succeeded("ana", "10.0.0.1");
        fail(4, "ana", "10.0.0.1");

        assertThat(guesses.waitFor("ana", "10.0.0.1")).isEmpty();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            guesses.failed(name, address);
        }
    }

    private static final class InMemoryAttempts implements Attempts {

        private final Map<String, Integer> failures = new HashMap<>();
        private final Map<String, Instant> blocks = new HashMap<>();

        @Override
        public Optional<Instant> blockedUntil(Collection<String> subjects, Instant now) {
            return subjects.stream()
                    .map(blocks::get)
                    .filter(Objects::nonNull)
                    .filter(now::isBefore)
                    .max(Instant::compareTo);
        }

        @Override
        public int countFailure(String subject, Instant now, Instant since) {
            return failures.merge(subject, 1, Integer::sum);
        }

        @Override
        public void block(String subject, Instant until) {
            blocks.put(subject, until);
        }

        @Override
        public void forget(String subject) {
            failures.remove(subject);
            blocks.remove(subject);
        }
    }
}
