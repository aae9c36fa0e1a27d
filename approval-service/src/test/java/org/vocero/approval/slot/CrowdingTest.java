package org.vocero.approval.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.SettableClock;
import org.vocero.approval.post.PostId;

class CrowdingTest {

    private static final Instant DUE = Instant.parse("2026-12-18T14:00:00Z");

    private final List<Planned> planned = new ArrayList<>();
    private long minutes = 15;

    @Test
    void namesWhatIsNearerThanTheLeastDistanceTheNearestFirst() {
        Planned one = plan("x", 0);
        Planned before = plan("x", -10 * 60);
        Planned after = plan("x", 14 * 60 + 59);
        plan("x", 15 * 60);
        plan("x", -15 * 60);
        plan("fb", 0);

        assertThat(crowding().ofPost(one.post()))
                .containsExactly(new Crowd(one, List.of(before, after), 2, Duration.ofMinutes(15)));
    }

    @Test
    void withoutADistanceTwoInOneMinuteAreTooNear() {
        minutes = 0;
        Planned one = plan("x", 0);
        Planned other = plan("x", 59);
        plan("x", -60);

        assertThat(crowding().ofPost(one.post()))
                .containsExactly(new Crowd(one, List.of(other), 1, Duration.ofMinutes(1)));
    }

    @Test
    void namesTheNearestThreeAndCountsTheRest() {
        Planned one = plan("x", 0);
        plan("x", 300);
        plan("x", -200);
        plan("x", 100);
        plan("x", 0);
        plan("x", 400);

        Crowd crowd = crowding().ofPost(one.post()).get(0);

        assertThat(crowd.near())
                .extracting(near -> near.dueAt().getEpochSecond() - DUE.getEpochSecond())
                .containsExactly(0L, 100L, -200L);
        assertThat(crowd.more()).isEqualTo(2);
    }

    @Test
    void whatWouldBePlannedCountsInThePlaceOfWhatIs() {
        Planned one = plan("x", 0);
        Planned other = plan("x", 3_600);
        Planned moved = new Planned(
                one.publication(),
                one.post(),
                "c",
                "k",
                "Un título",
                "x",
                ZoneOffset.UTC,
                DUE.plusSeconds(3_000),
                false);

        assertThat(crowding().of(List.of(moved)))
                .containsExactly(new Crowd(moved, List.of(other), 1, Duration.ofMinutes(15)));
        assertThat(crowding().ofPost(one.post())).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsPastButMindsIt() {
        Instant now = Instant.parse(InMemoryService.NOW);
        long toNow = Duration.between(DUE, now).toSeconds();
        Planned past = plan("x", toNow - 60);
        Planned coming = plan("x", toNow + 60);

        assertThat(crowding().on(List.of("x"), any -> true))
                .containsExactly(new Crowd(coming, List.of(past), 1, Duration.ofMinutes(15)));
        assertThat(crowding().ofPost(past.post())).isEmpty();
    }

    @Test
    void findsWhatComparingEachWithEachWouldFind() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            planned.clear();
            minutes = random.nextInt(30);
            long apart = Math.max(1, minutes) * 60;
            for (int i = 0; i < 60; i++) {
                plan(random.nextBoolean() ? "x" : "fb", random.nextInt(10) * 60 * 15 + random.nextInt(90));
            }

            List<Crowd> crowds = crowding().on(List.of("x", "fb", "nobody"), one -> one.hashCode() % 2 == 0);

            assertThat(crowds.stream().map(crowd -> crowd.publication().publication() + " " + crowd.count()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(planned.stream()
                            .filter(one -> one.hashCode() % 2 == 0)
                            .filter(one -> others(one, apart) > 0)
                            .map(one -> one.publication() + " " + others(one, apart))
                            .toList());
        }
    }

    private long others(Planned one, long apart) {
        return planned.stream()
                .filter(other -> !other.equals(one) && other.account().equals(one.account()))
                .filter(other ->
                        Math.abs(Duration.between(one.dueAt(), other.dueAt()).toSeconds()) < apart)
                .count();
    }

    private Planned plan(String account, long seconds) {
        Planned one = new Planned(
                UUID.randomUUID(),
                PostId.random(),
                "c",
                "k",
                "Un título",
                account,
                ZoneOffset.UTC,
                DUE.plusSeconds(seconds),
                false);
        planned.add(one);
        return one;
    }

    private Crowding crowding() {
        return new Crowding(
                new FixedTimetables(Map.of("x", table("x"), "fb", table("fb"))),
                new FixedAgenda(planned),
                new SettableClock(InMemoryService.NOW));
    }

    private Timetable table(String account) {
        return new Timetable(account, ZoneOffset.UTC, List.of(), Duration.ofMinutes(minutes), 1);
    }
}
