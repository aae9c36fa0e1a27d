package org.vocero.approval.slot.web;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;
import org.vocero.approval.slot.SetTimetable;
import org.vocero.approval.slot.SettingTimetables;
import org.vocero.approval.slot.Timetable;
import org.vocero.approval.slot.Timetables;

@RestController
@RequestMapping("/api/accounts/{account}/timetable")
class TimetableApi {

    private final Timetables timetables;
    private final SettingTimetables setting;
    private final Answers answers;

    TimetableApi(Timetables timetables, SettingTimetables setting, Answers answers) {
        this.timetables = timetables;
        this.setting = setting;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> get(@PathVariable String account, Locale locale) {
        return answers.of(
                timetables
                        .find(account)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.missing("no-such-account", account))),
                locale,
                TimetableJson::of);
    }

    @PutMapping
    ResponseEntity<Object> set(
            @PathVariable String account, @RequestBody GivenTimetable body, Principal person, Locale locale) {
        return answers.of(setting.set(body.of(account, person.getName())), locale, TimetableJson::of);
    }

    /**
     * A timetable as somebody sets it.
     *
     * @param revision of the one that they saw; 0 for one that nobody has set yet
     * @param times by the day of the week, {@code monday} to {@code sunday}: {@code ["09:00", "13:30"]}
     * @param leastDistance {@code PT15M}; none without one
     */
    record GivenTimetable(
            long revision,
            @Nullable Map<String, @Nullable List<@Nullable String>> times,
            @Nullable String leastDistance) {

        SetTimetable of(String account, String who) {
            Map<String, List<String>> given = new TreeMap<>();
            if (times != null) {
                times.forEach((day, list) -> given.put(
                        day,
                        list == null
                                ? List.of()
                                : list.stream().filter(Objects::nonNull).toList()));
            }
            return new SetTimetable(account, revision, given, Objects.requireNonNullElse(leastDistance, ""), who);
        }
    }

    /** What is set. */
    record TimetableJson(
            String account, String zone, Map<String, List<String>> times, Duration leastDistance, long revision) {

        static TimetableJson of(Timetable timetable) {
            Map<String, List<String>> times = timetable.times().stream()
                    .collect(Collectors.groupingBy(
                            time -> time.weekday().name().toLowerCase(Locale.ROOT),
                            java.util.LinkedHashMap::new,
                            Collectors.mapping(time -> time.localTime().toString(), Collectors.toList())));
            return new TimetableJson(
                    timetable.account(),
                    timetable.zone().getId(),
                    times,
                    timetable.leastDistance(),
                    timetable.revision());
        }
    }
}
