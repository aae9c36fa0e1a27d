package org.vocero.approval.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;

class SettingTimetablesTest {

    private static final Map<String, List<String>> MORNINGS =
            Map.of("friday", List.of("9:00", " 10:30"), "monday", List.of("09:00", "9:00", ""));

    private final InMemoryService service = new InMemoryService();

    @BeforeEach
    void saveCampaign() {
        service.campaigns.save(Examples.campaign(), "ana", Instant.parse(InMemoryService.NOW));
    }

    @Test
    void setsPostingTimesInTheOrderOfTheWeek() {
        Timetable set = done(set(0, MORNINGS, "PT15M"));

        assertThat(set.times())
                .containsExactly(
                        new PostingTime(DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                        new PostingTime(DayOfWeek.FRIDAY, LocalTime.of(9, 0)),
                        new PostingTime(DayOfWeek.FRIDAY, LocalTime.of(10, 30)));
        assertThat(set.revision()).isOne();
        assertThat(service.timetables.find("x-oea")).contains(set);
        assertThat(service.audit.ofAccount("x-oea", 9))
                .extracting(AuditEntry::from, AuditEntry::to)
                .containsExactly(tuple("PT0S", "PT15M; monday 09:00; friday 09:00 10:30"));
    }

    @Test
    void tellsThePublishersOfADistanceThatChanges() {
        Timetable first = done(set(0, MORNINGS, "PT15M"));
        done(set(1, Map.of(), "PT15M"));
        Timetable third = done(set(2, Map.of(), ""));

        assertThat(service.distances).containsExactly(first, third);
        assertThat(third.leastDistance()).isEqualTo(Duration.ZERO);
    }

    @Test
    void changesNothingTheSecondTime() {
        Timetable first = done(set(0, MORNINGS, "PT15M"));

        Timetable again = done(set(0, MORNINGS, "PT15M"));

        assertThat(again).isEqualTo(first);
        assertThat(service.audit.facts()).containsExactly("timetable-set");
        assertThat(service.distances).hasSize(1);
    }

    @Test
    void refusesToWriteOverWhatThePersonHasNotSeen() {
        done(set(0, MORNINGS, "PT15M"));

        Refusal refusal = refused(set(0, Map.of("sunday", List.of("08:00")), "PT15M"));

        assertThat(refusal.code()).isEqualTo("timetable-changed");
        assertThat(service.timetables.find("x-oea").orElseThrow().revision()).isOne();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Refusal refusal = refused(set(
                0,
                Map.of(
                        "monday", List.of("25:00", "09:00"),
                        "tuesday", List.of("nine"),
                        "someday", List.of("09:00"),
                        "sunday", Collections.nCopies(49, "09:00")),
                "PT90S"));

        assertThat(problems(refusal))
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "monday bad-time",
                        "tuesday bad-time",
                        "someday bad-weekday",
                        "sunday too-many-times",
                        "leastDistance bad-distance");
    }

    @Test
    void takesADistanceOfNoneToAWeekInWholeMinutes() {
        for (String distance : List.of("-PT1M", "PT1S", "P8D", "quince", "15", "PT999999999999999H", "P1M")) {
            assertThat(problems(refused(set(0, Map.of(), distance))))
                    .as(distance)
                    .extracting(Problem::code)
                    .containsExactly("bad-distance");
        }
        assertThat(done(set(0, Map.of(), "P7D")).leastDistance()).isEqualTo(Duration.ofDays(7));
        assertThat(done(set(1, Map.of(), "PT0M")).leastDistance()).isEqualTo(Duration.ZERO);
    }

    @Test
    void knowsOnlyTheCampaignsAccounts() {
        Outcome<Timetable> outcome =
                service.settingTimetables().set(new SetTimetable("x-nobody", 0, Map.of(), "", "ana"));

        assertThat(refused(outcome).code()).isEqualTo("no-such-account");
    }

    private Outcome<Timetable> set(long revision, Map<String, List<String>> times, String distance) {
        return service.settingTimetables().set(new SetTimetable("x-oea", revision, times, distance, "ana"));
    }

    private static List<Problem> problems(Refusal refusal) {
        return refusal.match(
                missing -> List.of(missing.problem()),
                conflict -> List.of(conflict.problem()),
                unacceptable -> unacceptable.problems());
    }

    private static <R> R done(Outcome<R> outcome) {
        return outcome.match(result -> result, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static Refusal refused(Outcome<?> outcome) {
        return outcome.match(
                result -> {
                    throw new AssertionError(result);
                },
                refusal -> refusal);
    }
}
