package org.vocero.publishing.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vocero.publishing.channel.http.Answer;
import org.vocero.publishing.limit.Reading;
import org.vocero.publishing.limit.Scope;

class XLimitsTest {

    private static final Instant RESET = Instant.parse("2026-12-18T14:15:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-12-19T14:00:00Z");

    @Test
    void areReadFromEachOfTheHeaders() {
        XAnswer answer = answer(Map.of(
                "x-rate-limit-limit", "100",
                "x-rate-limit-remaining", "7",
                "x-rate-limit-reset", String.valueOf(RESET.getEpochSecond()),
                "x-app-limit-24hour-limit", "10000",
                "x-app-limit-24hour-remaining", "0",
                "x-app-limit-24hour-reset", String.valueOf(TOMORROW.getEpochSecond())));

        assertThat(XLimits.saidBy(answer))
                .containsExactly(
                        new Reading(Scope.ACCOUNT, "x-rate-limit", 7, 100, RESET),
                        new Reading(Scope.APP, "x-app-limit-24hour", 0, 10_000, TOMORROW));
    }

    @Test
    void areNotKnownWhereAHeaderIsMissingOrNoNumber() {
        assertThat(XLimits.saidBy(answer(Map.of()))).isEmpty();
        assertThat(XLimits.saidBy(answer(Map.of("x-rate-limit-remaining", "7"))))
                .isEmpty();
        assertThat(XLimits.saidBy(answer(Map.of("x-rate-limit-remaining", "many", "x-rate-limit-reset", "soon"))))
                .isEmpty();
    }

    private static XAnswer answer(Map<String, String> headers) {
        return new XAnswer(Answer.of(201, name -> Optional.ofNullable(headers.get(name)), "{}"));
    }
}
