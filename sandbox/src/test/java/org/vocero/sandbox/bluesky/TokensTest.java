package org.vocero.sandbox.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.sandbox.bluesky.Tokens.Purpose;

class TokensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-18T14:00:00Z"), ZoneOffset.UTC);
    private static final BlueskyAccount ANA =
            new BlueskyAccount("bsky-ana", "ana.test", "Ana", Names.did("bsky-ana"), "secret");

    private final Tokens tokens = tokens(ANA, CLOCK);

    @Test
    void knowsItsOwnTokensAlsoAfterARestart() {
        String token = tokens.issue(ANA, Purpose.ACCESS);

        assertThat(tokens(ANA, CLOCK).holder(token, Purpose.ACCESS).account()).contains(ANA);
    }

    @Test
    void givesAccessNoLongerThanItLives() {
        String token = tokens.issue(ANA, Purpose.ACCESS);

        assertThat(tokens(ANA, Clock.offset(CLOCK, Duration.ofHours(2)))
                        .holder(token, Purpose.ACCESS)
                        .isExpired())
                .isTrue();
    }

    @Test
    void refusesWhatItDidNotIssue() {
        String token = tokens.issue(ANA, Purpose.REFRESH);
        BlueskyAccount other = new BlueskyAccount("bsky-ana", "ana.test", "Ana", ANA.did(), "changed");

        assertThat(tokens.holder(token, Purpose.ACCESS).account()).isEmpty();
        assertThat(tokens(other, CLOCK).holder(token, Purpose.REFRESH).account())
                .isEmpty();
        assertThat(tokens.holder("a.b.c", Purpose.ACCESS).account()).isEmpty();
        assertThat(tokens.holder("guessed", Purpose.ACCESS).account()).isEmpty();
    }

    private static Tokens tokens(BlueskyAccount account, Clock clock) {
        return new Tokens(new BlueskyAccounts(List.of(account)), Duration.ofHours(2), clock);
    }
}
