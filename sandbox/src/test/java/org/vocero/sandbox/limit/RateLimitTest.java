package org.vocero.sandbox.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Instant START = Instant.parse("2026-12-18T14:00:00Z");

    private Instant now = START;
    private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(15), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void countsDownToTheLimit() {
        assertThat(limit.take("1").remaining()).isEqualTo(1);
        assertThat(limit.take("1").remaining()).isZero();
        assertThat(limit.take("1").within()).isFalse();
    }

    @Test
    void countsEachUserApart() {
        limit.take("1");
        limit.take("1");

        assertThat(limit.take("2").within()).isTrue();
    }

    @Test
    void startsAgainWithANewWindow() {
        limit.take("1");
        Instant reset = limit.take("1").reset();
        now = reset;

        RateLimit.Standing standing = limit.take("1");

        assertThat(reset).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(standing.within()).isTrue();
        assertThat(standing.reset()).isEqualTo(now.plus(Duration.ofMinutes(15)));
    }

    @Test
    void countsWhatACallCosts() {
        assertThat(limit.take("1", 2).remaining()).isZero();
        assertThat(limit.take("2", 3)).extracting("within", "remaining").containsExactly(false, 2);
    }
}
