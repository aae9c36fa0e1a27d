package org.vocero.approval.campaign.ical;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.springframework.stereotype.Component;
import org.vocero.approval.campaign.Recurrences;
import org.vocero.approval.campaign.Rule.Recurring;

/**
 * Rules of whole days, in the Gregorian calendar. The library gives up on a rule after a thousand periods without a day in them;
 * beyond that, no answer reads more than a century of days.
 */
@Component
class IcalRecurrences implements Recurrences {

    private static final int LONGEST = 200;
    private static final int WIDEST_INTERVAL = 1_000;
    private static final int MOST_DAYS = 40_000;
    private static final int HORIZON_IN_YEARS = 10;
    private static final Set<Freq> OF_DAYS = EnumSet.of(Freq.YEARLY, Freq.MONTHLY, Freq.WEEKLY, Freq.DAILY);
    /** Hours would make several occurrences of a day; other calendars are nobody's here. */
    private static final Pattern NOT_OF_DAYS = Pattern.compile("(?i)(BYHOUR|BYMINUTE|BYSECOND|RSCALE|SKIP)\\s*=");

    @Override
    public Optional<String> flaw(Recurring rule) {
        if (rule.rrule().length() > LONGEST) {
            return Optional.of("bad-rrule");
        }
        try {
            RecurrenceRule read = read(rule);
            if (!OF_DAYS.contains(read.getFreq())
                    || NOT_OF_DAYS.matcher(rule.rrule()).find()) {
                return Optional.of("rrule-not-of-days");
            }
            return read.getInterval() > WIDEST_INTERVAL ? Optional.of("rule-without-day") : Optional.empty();
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            return Optional.of("bad-rrule");
        }
    }

    @Override
    public Optional<LocalDate> from(Recurring rule, LocalDate day) {
        LocalDate horizon = day.plusYears(HORIZON_IN_YEARS);
        try {
            LocalDate start = rule.start();
            RecurrenceRuleIterator days = read(rule)
                    .iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
            for (int i = 0; i < MOST_DAYS && days.hasNext(); i++) {
                LocalDate one = dateOf(days.nextDateTime());
                if (one.isAfter(horizon)) {
                    return Optional.empty();
                }
                if (!one.isBefore(day)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            // That is how the library says that a rule has no day, now or from some year on.
            return Optional.empty();
        }
    }

    private static RecurrenceRule read(Recurring rule) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rule.rrule(), RfcMode.RFC5545_STRICT);
    }

    private static LocalDate dateOf(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
