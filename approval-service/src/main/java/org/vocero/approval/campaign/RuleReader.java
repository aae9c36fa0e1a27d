package org.vocero.approval.campaign;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vocero.approval.campaign.Rule.FromEaster;
import org.vocero.approval.campaign.Rule.Recurring;
import org.vocero.approval.campaign.Rule.Weekday;
import org.vocero.approval.campaign.Rule.Yearly;

/** Reads on which days an observance is held, where a file or a request says so. */
final class RuleReader {

    private static final Rule STAND_IN = new Yearly(MonthDay.of(1, 1));
    private static final List<Integer> ORDINALS = List.of(1, 2, 3, 4, Rule.LAST);

    private final Recurrences recurrences;
    private final LocalDate today;

    /** @param today a rule without a day from this one on is refused */
    private RuleReader(Recurrences recurrences, LocalDate today) {
        this.recurrences = recurrences;
        this.today = today;
    }

    static RuleReader of(Recurrences recurrences, Clock clock) {
        // Somewhere it is this day already: a rule that has a day from then on has one from any campaign's own today.
        return new RuleReader(recurrences, LocalDate.now(clock.withZone(ZoneOffset.MAX)));
    }

    /**
     * The rule of an observance, or a stand-in and its problems.
     *
     * @param besides what else the place may say
     */
    Rule read(Node node, String... besides) {
        if (!node.get("rrule").isAbsent()) {
            return recurring(node.knowing(with(besides, "rrule", "start")));
        }
        if (!node.get("easter").isAbsent()) {
            node.knowing(with(besides, "easter"));
            return node.get("easter").parsed(RuleReader::fromEaster, STAND_IN, "bad-easter");
        }
        if (!node.get("weekday").isAbsent() || !node.get("nth").isAbsent()) {
            return weekday(node.knowing(with(besides, "month", "weekday", "nth")));
        }
        return yearly(node.knowing(with(besides, "month", "day")));
    }

    private static String[] with(String[] besides, String... own) {
        return Stream.of(besides, own).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Rule recurring(Node node) {
        LocalDate start = node.get("start")
                .parsed(
                        text -> attempt(() -> LocalDate.parse(text))
                                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2100),
                        LocalDate.EPOCH,
                        "bad-date");
        Recurring rule = new Recurring(node.get("rrule").text(), start);
        if (start.equals(LocalDate.EPOCH) || rule.rrule().isEmpty()) {
            return STAND_IN;
        }
        Optional<String> flaw = recurrences
                .flaw(rule)
                .or(() ->
                        rule.from(today, recurrences).isPresent() ? Optional.empty() : Optional.of("rule-without-day"));
        flaw.ifPresent(code -> node.get("rrule").problem(code, rule.rrule()));
        return flaw.isPresent() ? STAND_IN : rule;
    }

    private static Optional<Rule> fromEaster(String text) {
        return attempt(() -> Integer.parseInt(text))
                .filter(days -> Math.abs(days) <= FromEaster.FARTHEST)
                .map(FromEaster::new);
    }

    private static Rule weekday(Node node) {
        Month month = node.get("month")
                .parsed(text -> attempt(() -> Month.of(Integer.parseInt(text))), Month.JANUARY, "bad-month");
        DayOfWeek weekday = node.get("weekday")
                .parsed(
                        text -> attempt(() -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))),
                        DayOfWeek.MONDAY,
                        "bad-weekday");
        int nth = node.get("nth")
                .parsed(text -> attempt(() -> Integer.parseInt(text)).filter(ORDINALS::contains), 1, "bad-nth");
        return new Weekday(month, nth, weekday);
    }

    private static Rule yearly(Node node) {
        String month = node.get("month").text();
        String day = node.get("day").text();
        if (month.isEmpty() || day.isEmpty()) {
            return STAND_IN;
        }
        return attempt(() -> MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)))
                .<Rule>map(Yearly::new)
                .orElseGet(() -> {
                    node.problem("bad-month-day", month, day);
                    return STAND_IN;
                });
    }

    private static <T> Optional<T> attempt(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
