package org.vocero.approval.slot;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.post.PostId;

/** How many posts of a campaign are planned in each week. A post counts once, on the first local day that it is due on. */
public final class PlannedWeeks {

    private static final int BEFORE = 4;
    private static final int AT_LEAST_AFTER = 4;
    private static final int AT_MOST_AFTER = 53;

    private final Agenda agenda;
    private final Clock clock;

    public PlannedWeeks(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    /** From some weeks ago to the last that has something, or a year from now. */
    public List<Week> of(Campaign campaign) {
        LocalDate thisWeek = monday(campaign.today(clock));
        LocalDate first = thisWeek.minusWeeks(BEFORE);
        LocalDate end = thisWeek.plusWeeks(AT_MOST_AFTER);
        TreeMap<LocalDate, List<Planned>> weeks = new TreeMap<>();
        posts(campaign, first, end)
                .values()
                .forEach(post -> weeks.computeIfAbsent(monday(day(post)), week -> new ArrayList<>())
                        .add(post));
        LocalDate last = weeks.isEmpty() ? thisWeek : weeks.lastKey();
        LocalDate shown = thisWeek.plusWeeks(AT_LEAST_AFTER - 1L);
        return first.datesUntil((last.isAfter(shown) ? last : shown).plusDays(1), Period.ofWeeks(1))
                .map(monday -> week(monday, weeks.getOrDefault(monday, List.of()), campaign))
                .toList();
    }

    /** The first publication of each post that is due in that time. */
    private Map<PostId, Planned> posts(Campaign campaign, LocalDate first, LocalDate end) {
        Map<PostId, Planned> posts = new HashMap<>();
        agenda
                .on(
                        campaign.accounts().stream().map(Account::key).toList(),
                        start(first.minusDays(1)),
                        start(end.plusDays(1)))
                .stream()
                .filter(planned -> planned.campaign().equals(campaign.key()))
                .sorted(Comparator.comparing(PlannedWeeks::day).thenComparing(Planned::dueAt))
                .forEach(planned -> posts.putIfAbsent(planned.post(), planned));
        posts.values()
                .removeIf(
                        planned -> day(planned).isBefore(first) || !day(planned).isBefore(end));
        return posts;
    }

    private static Week week(LocalDate monday, List<Planned> posts, Campaign campaign) {
        int approved = (int) posts.stream().filter(Planned::approved).count();
        return new Week(monday, approved, posts.size() - approved, campaign.cadence());
    }

    private static LocalDate day(Planned planned) {
        return Slot.of(planned.dueAt(), planned.zone()).date();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
