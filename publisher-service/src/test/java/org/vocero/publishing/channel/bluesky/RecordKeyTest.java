package org.vocero.publishing.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordKeyTest {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    @Test
    void isTheSameForTheSameMessage() {
        assertThat(RecordKey.of(DUE, "a/1")).isEqualTo(RecordKey.of(DUE, "a/1"));
    }

    @Test
    void differsBetweenMessagesOfTheSameSecond() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> RecordKey.of(DUE, i + "/1")))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"));
    }

    @Test
    void sortsBySeconds() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> RecordKey.of(DUE.plusSeconds(i), i + "/1")))
                .isSorted();
    }

    @Test
    void countsFromTheEpoch() {
        assertThat(RecordKey.of(Instant.EPOCH, "a/1")).startsWith("2222222");
    }
}
