package org.vocero.approval.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Rules in one line each, as they are kept: {@code yearly --12-18}, {@code weekday 5 2 SUNDAY}, {@code easter -2}, {@code rrule 2027-01-01 FREQ=…}. */
public final class RuleText {

    private RuleText() {}

    public static String of(Rule rule) {
        return rule.match(new Rule.Cases<>(
                yearly -> "yearly " + yearly.day(),
                weekday -> "weekday %d %d %s".formatted(weekday.month().getValue(), weekday.nth(), weekday.weekday()),
                easter -> "easter " + easter.days(),
                recurring -> "rrule " + recurring.start() + " " + recurring.rrule()));
    }

    /** The rule that {@link #of} wrote. */
    public static Rule parse(String text) {
        String[] words = text.split(" ", 3);
        return switch (words[0]) {
            case "yearly" -> new Rule.Yearly(MonthDay.parse(words[1]));
            case "weekday" -> weekday(Integer.parseInt(words[1]), words[2].split(" ", 2));
            case "easter" -> new Rule.FromEaster(Integer.parseInt(words[1]));
            case "rrule" -> new Rule.Recurring(words[2], LocalDate.parse(words[1]));
            default -> throw new IllegalArgumentException("no rule: " + text);
        };
    }

    private static Rule weekday(int month, String[] words) {
        return new Rule.Weekday(Month.of(month), Integer.parseInt(words[0]), DayOfWeek.valueOf(words[1]));
    }
}
